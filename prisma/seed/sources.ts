import { readFile } from "node:fs/promises";
import { z } from "zod";
import { db } from "@/lib/db/client";
import { AFFILIATIONS, RELIABILITIES } from "@/lib/evidence/grades";
import { isDowngrade } from "@/lib/evidence/sources/policy";

/** A calendar day of a data file, as the database's drivers take it. */
export const Day = z.iso.date().transform((day) => new Date(`${day}T00:00:00Z`));

const Sources = z.array(
  z.strictObject({
    slug: z.string(),
    name: z.string(),
    nameZh: z.string().nullable(),
    publisher: z.string(),
    owner: z.string(),
    entity: z.string().nullable(),
    country: z.string().nullable(),
    stateAffiliation: z.enum(AFFILIATIONS),
    affiliationNote: z.string(),
    lang: z.string(),
    homepage: z.url().nullable(),
    about: z.string(),
    gradings: z.array(
      z.strictObject({
        reliability: z.enum(RELIABILITIES),
        rationale: z.string(),
        gradedAt: z.coerce.date(),
      }),
    ),
    documents: z.array(
      z.strictObject({
        key: z.string(),
        title: z.string(),
        url: z.url().nullable(),
        lang: z.string(),
        publishedOn: Day.nullable(),
        precision: z.enum(["year", "month", "day"]).nullable(),
        /** the release, filing or wire text that several of them retell */
        origin: z.string().nullable(),
      }),
    ),
  }),
);

/**
 * Writes the sources that the demonstration's claims rest on, with the history of their grades. Returns the ids of
 * their documents by the keys that claims use. Existing sources stay as the desk left them.
 */
export async function seedSources(): Promise<ReadonlyMap<string, string>> {
  const sources = Sources.parse(JSON.parse(await readFile("prisma/seed/evidence/sources.json", "utf8")));
  const entities = await db.entity.findMany({ select: { id: true, slug: true } });
  const entityIds = new Map(entities.map(({ id, slug }) => [slug, id]));
  const ids = new Map<string, string>();
  const origins = await originsOf(sources.flatMap(({ documents }) => documents.map(({ origin }) => origin)));
  for (const { documents, gradings, entity, ...facts } of sources) {
    const there = await db.source.findUnique({
      where: { slug: facts.slug },
      select: { documents: { select: { id: true, title: true } } },
    });
    const stored =
      there ??
      (await db.source.create({
        data: {
          ...facts,
          entityId: entity === null ? null : (entityIds.get(entity) ?? null),
          reliability: gradings.at(-1)?.reliability ?? null,
          gradings: {
            create: gradings.map((grading, index) => ({
              ...grading,
              downgrade: isDowngrade(gradings[index - 1]?.reliability ?? null, grading.reliability),
            })),
          },
          documents: {
            create: documents.map(({ key: _, origin, ...document }) => ({
              ...document,
              originId: origin === null ? null : (origins.get(origin) ?? null),
            })),
          },
        },
        select: { documents: { select: { id: true, title: true } } },
      }));
    for (const { key, title } of documents) {
      const found = stored.documents.find((document) => document.title === title);
      if (found) ids.set(key, found.id);
    }
  }
  return ids;
}

/** The ids of the origins with these labels; creates the missing ones. */
async function originsOf(labels: readonly (string | null)[]): Promise<ReadonlyMap<string, string>> {
  const wanted = [...new Set(labels.filter((label) => label !== null))];
  const there = await db.origin.findMany({ where: { label: { in: wanted } }, select: { label: true } });
  const known = new Set(there.map(({ label }) => label));
  await db.origin.createMany({
    data: wanted.filter((label) => !known.has(label)).map((label) => ({ label })),
  });
  const origins = await db.origin.findMany({
    where: { label: { in: wanted } },
    select: { id: true, label: true },
  });
  return new Map(origins.map(({ id, label }) => [label, id]));
}
