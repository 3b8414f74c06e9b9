import { readFile } from "node:fs/promises";
import { z } from "zod";
import { db } from "@/lib/db/client";
import { loadCatalogue } from "@/lib/entities/commands/load-catalogue";
import { loadGlossary } from "@/lib/glossary/commands/load-glossary";

/** Public reference facts: entities and relationships, all *unsupported* until evidence is attached. */
export async function seedCatalogue(): Promise<void> {
  const [entities, relationships] = await Promise.all([
    read("prisma/seed/data/entities.json"),
    read("prisma/seed/data/relationships.json"),
  ]);
  await db.$transaction((tx) => loadCatalogue(tx, entities, relationships), { timeout: 60_000 });
}

const Terms = z.array(z.looseObject({ zh: z.string() }));
const Usage = z.record(z.string(), z.string());

/** The public glossary of the field, with the demonstration's notes on how some terms are used. */
export async function seedGlossary(): Promise<void> {
  const [terms, usage] = await Promise.all([
    read("prisma/seed/data/glossary.json").then((data) => Terms.parse(data)),
    read("prisma/seed/glossary-usage.json").then((data) => Usage.parse(data)),
  ]);
  const file = terms.map((term) => ({ ...term, usage: usage[term.zh] ?? "" }));
  await db.$transaction((tx) => loadGlossary(tx, file), { timeout: 60_000 });
}

async function read(path: string): Promise<unknown> {
  return JSON.parse(await readFile(path, "utf8"));
}
