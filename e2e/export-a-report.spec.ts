import { expect, test } from "@playwright/test";
import { Ajv } from "ajv";
import { CSL_SCHEMA } from "../lib/exports/citation/test-csl-schema";
import { STIX_BUNDLE_SCHEMA } from "../lib/exports/stix/test-stix-schema";
import { ask } from "./no-leak/ask";
import { plantedWorld } from "./no-leak/planted";
import type { ViewerKind } from "./no-leak/world";

const VIEWERS: readonly ViewerKind[] = ["stranger", "professional", "editor"];

async function slugs(): Promise<string[]> {
  const { body } = await ask(plantedWorld(), "stranger", { path: "/sitemap.xml" });
  return [...body.matchAll(/\/reports\/([a-z0-9-]+)</g)].map(([, slug = ""]) => slug);
}

test("bundles of every report are STIX 2.1", async () => {
  test.setTimeout(120_000);
  const validate = new Ajv({ discriminator: true }).compile(STIX_BUNDLE_SCHEMA);
  let objects = 0;
  for (const slug of await slugs()) {
    for (const viewer of VIEWERS) {
      const { status, body } = await ask(plantedWorld(), viewer, { path: `/reports/${slug}/stix.json` });
      if (status === 404) continue;
      const bundle: { objects: object[] } = JSON.parse(body);
      validate(bundle);
      expect.soft(validate.errors, `${slug} for ${viewer}`).toBeNull();
      objects += bundle.objects.length;
      expect(validate({ ...bundle, objects: [...bundle.objects, { type: "note", id: "note--1" }] })).toBe(
        false,
      );
    }
  }
  expect(objects).toBeGreaterThan(100);
});

test("citations of every report are CSL-JSON", async () => {
  const validate = new Ajv().compile(CSL_SCHEMA);
  const all = await slugs();
  expect(all.length).toBeGreaterThan(2);
  for (const slug of all) {
    const { body } = await ask(plantedWorld(), "stranger", { path: `/reports/${slug}/cite.json` });
    validate(JSON.parse(body));
    expect.soft(validate.errors, slug).toBeNull();
  }
  expect(validate([{ id: "1", type: "no such type", title: "x", issued: { "date-parts": [[2026]] } }])).toBe(
    false,
  );
});
