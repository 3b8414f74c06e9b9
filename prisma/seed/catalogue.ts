import { readFile } from "node:fs/promises";
import { db } from "@/lib/db/client";
import { loadCatalogue } from "@/lib/entities/commands/load-catalogue";

/** Public reference facts: entities and relationships, all *unsupported* until evidence is attached. */
export async function seedCatalogue(): Promise<void> {
  const [entities, relationships] = await Promise.all([read("entities.json"), read("relationships.json")]);
  await db.$transaction((tx) => loadCatalogue(tx, entities, relationships), { timeout: 60_000 });
}

async function read(name: string): Promise<unknown> {
  return JSON.parse(await readFile(`prisma/seed/data/${name}`, "utf8"));
}
