import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { ANONYMOUS, OPERATOR } from "@/lib/access/types";
import { openTestDatabase } from "@/lib/db/test-database";
import { Forbidden, Invalid } from "@/lib/errors";
import type { CreateEntity } from "../schema";

await openTestDatabase();
const { db } = await import("@/lib/db/client");
const { loadCatalogue } = await import("./load-catalogue");
const { createEntity } = await import("./create-entity");
const { readKnownNames } = await import("../queries/known-names");

const data = (name: string): unknown => JSON.parse(readFileSync(`fields/rare-earths/${name}.json`, "utf8"));
const ORIGIN = { address: "127.0.0.1", userAgent: "test" };
const NEW: CreateEntity = {
  slug: "new-one",
  kind: "Organization",
  names: [{ lang: "en", type: "primary", value: "New One" }],
  identifiers: [{ scheme: "LEI", value: "5493001KJTIIGC8Y1R12" }],
  summary: "",
  confidence: "low",
};

describe("the catalogue", () => {
  it("is loaded once, and the desk's changes stay", async () => {
    const load = () => db.$transaction((tx) => loadCatalogue(tx, data("entities"), data("relationships")));
    expect(await load()).toEqual({ entities: 154, relationships: 152 });
    await db.entity.update({ where: { slug: "baotou" }, data: { summary: "Changed" } });
    expect(await load()).toEqual({ entities: 0, relationships: 0 });
    expect(await db.entity.findUnique({ where: { slug: "baotou" } })).toMatchObject({ summary: "Changed" });
  });

  it("is refused completely when a relationship has an unknown end or a field is unknown", async () => {
    const edge = {
      from: "baotou",
      kind: "owns",
      to: "unknown-end",
      sharePercent: null,
      asOf: null,
      confidence: "low",
      note: null,
    };
    const load = (entities: unknown, edges: unknown) =>
      db.$transaction((tx) => loadCatalogue(tx, entities, edges));
    await expect(load([NEW], [edge])).rejects.toBeInstanceOf(Invalid);
    await expect(load([{ ...NEW, surprise: 1 }], [])).rejects.toThrow(/surprise/);
    expect(await db.entity.findUnique({ where: { slug: "new-one" } })).toBeNull();
  });
});

describe("creating an entity", () => {
  it("is for the desk, is audited, and refuses a taken slug or identifier", async () => {
    await expect(createEntity(ANONYMOUS, NEW, ORIGIN)).rejects.toBeInstanceOf(Forbidden);
    const { id } = await createEntity(OPERATOR, NEW, ORIGIN);
    expect(await db.auditEntry.findFirst({ where: { subjectId: id } })).toMatchObject({
      action: "entity.create",
    });
    await expect(createEntity(OPERATOR, NEW, ORIGIN)).rejects.toMatchObject({ field: "slug" });
    await expect(createEntity(OPERATOR, { ...NEW, slug: "another" }, ORIGIN)).rejects.toMatchObject({
      field: "identifiers",
    });
    await expect(readKnownNames(ANONYMOUS)).rejects.toBeInstanceOf(Forbidden);
    expect(await readKnownNames(OPERATOR)).toContainEqual({
      entityId: id,
      kind: "Organization",
      value: "New One",
      country: null,
    });
  });
});
