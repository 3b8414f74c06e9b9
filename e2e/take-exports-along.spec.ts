import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "@playwright/test";
import { Ajv } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";
import { ask } from "./no-leak/ask";
import { plantedWorld } from "./no-leak/planted";
import type { ViewerKind } from "./no-leak/world";

/**
 * The standards' own schemas are their publishers' files. A folder that holds checkouts of theirs is named in
 * LODESTONE_SCHEMAS: `stix` is oasis-open/cti-stix2-json-schemas, `csl` is citation-style-language/schema.
 */
const FOLDER = process.env.LODESTONE_SCHEMAS ?? "";
const VIEWERS: readonly ViewerKind[] = ["stranger", "professional", "editor"];

type StixObject = { type: string; id: string };

async function slugs(): Promise<string[]> {
  const { body } = await ask(plantedWorld(), "stranger", { path: "/sitemap.xml" });
  return [...body.matchAll(/\/reports\/([a-z0-9-]+)</g)].map(([, slug = ""]) => slug);
}

/** The validator of each type of object, by the name of its file; types of our own are held to the core. */
function stixValidators(): (type: string) => (object: StixObject) => string[] {
  const ajv = new Ajv2020({ strict: false, validateFormats: false, unicodeRegExp: false });
  const root = path.join(FOLDER, "stix/schemas");
  const names = new Map<string, string>();
  for (const folder of readdirSync(root)) {
    for (const file of readdirSync(path.join(root, folder))) {
      const schema: { $id: string } = JSON.parse(readFileSync(path.join(root, folder, file), "utf8"));
      ajv.addSchema(schema);
      names.set(file.replace(".json", ""), schema.$id);
    }
  }
  return (type) => (object) => {
    const validate = ajv.getSchema(names.get(type) ?? names.get("core") ?? "");
    if (!validate) throw new Error(`There is no schema for ${type}`);
    validate(object);
    return (validate.errors ?? []).map((one) => `${object.id}${one.instancePath} ${one.message}`);
  };
}

test("bundles of every report are STIX 2.1 by OASIS's own schemas", async () => {
  test.skip(!existsSync(path.join(FOLDER, "stix/schemas")), "LODESTONE_SCHEMAS names no schemas of STIX");
  test.setTimeout(120_000);
  const validatorOf = stixValidators();
  let objects = 0;
  for (const slug of await slugs()) {
    for (const viewer of VIEWERS) {
      const { status, body } = await ask(plantedWorld(), viewer, { path: `/reports/${slug}/stix.json` });
      if (status === 404) continue;
      const bundle: StixObject & { objects: StixObject[] } = JSON.parse(body);
      for (const object of bundle.objects) {
        expect.soft(validatorOf(object.type)(object), `${slug} for ${viewer}`).toEqual([]);
        objects += 1;
      }
    }
  }
  expect(objects).toBeGreaterThan(100);
  expect(validatorOf("note")({ type: "note", id: "note--1" })).not.toEqual([]);
});

test("citations of every report are CSL-JSON by its own schema", async () => {
  const file = path.join(FOLDER, "csl/schemas/input/csl-data.json");
  test.skip(!existsSync(file), "LODESTONE_SCHEMAS names no schema of CSL-JSON");
  const validate = new Ajv({ strict: false }).compile(JSON.parse(readFileSync(file, "utf8")));
  for (const slug of await slugs()) {
    const { body } = await ask(plantedWorld(), "stranger", { path: `/reports/${slug}/cite.json` });
    validate(JSON.parse(body));
    expect.soft(validate.errors, slug).toBeNull();
  }
  expect(validate([{ id: "1", type: "no such type" }])).toBe(false);
});
