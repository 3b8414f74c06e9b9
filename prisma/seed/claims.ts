import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { z } from "zod";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { LINK_KINDS } from "@/lib/evidence/claims/schema";
import { refreshClaims } from "@/lib/evidence/commands/refresh-claims";
import { Day } from "./sources";

const Claims = z.array(
  z.strictObject({
    key: z.string(),
    report: z.string(),
    /** made when its report was corrected: the first version does not contain its words */
    withCorrection: z.boolean().default(false),
    quote: z.string(),
    /** words around the quote, if it occurs in the report more than once */
    sentence: z.string().optional(),
    subject: z.string(),
    predicate: z.string(),
    comparator: z.enum(["eq", "about", "lt", "lte", "gt", "gte"]).optional(),
    value: z.number().optional(),
    unit: z.string().optional(),
    object: z.string().optional(),
    statement: z.string().optional(),
    asserter: z.string().optional(),
    asserterName: z.string().optional(),
    assertedOn: Day.optional(),
    precision: z.enum(["year", "month", "day"]).optional(),
    /** the first gives the grade */
    documents: z
      .array(
        z.strictObject({
          document: z.string(),
          /** page, section or paragraph */
          locator: z.string(),
          /** what it says, in our words */
          note: z.string().optional(),
          /** the document's own words, and what they say in English; only for a document that is the demonstration's own */
          quote: z.string().optional(),
          translation: z.string().optional(),
        }),
      )
      .min(1),
    assessments: z.array(
      z.strictObject({
        credibility: z.int().min(1).max(6),
        status: z.enum(["asserted", "corroborated", "enacted", "contested", "unverifiable"]),
        rationale: z.string(),
        recheckOn: Day.optional(),
        assessedAt: z.coerce.date(),
      }),
    ),
  }),
);

const Links = z.array(
  z.strictObject({
    from: z.string(),
    kind: z.enum(LINK_KINDS),
    to: z.string(),
    note: z.string(),
    recordedAt: z.coerce.date(),
  }),
);

/** A claim for a report's draft: its words, and where they are. */
export type SeededClaim = {
  id: string;
  report: string;
  withCorrection: boolean;
  quote: string;
  sentence: string;
};

/**
 * Writes the demonstration's claims with their documents, assessments and links, dated as its desk would have made them,
 * and returns what to mark in the reports. Returns none if there are claims already.
 *
 * @param documents ids of source documents by the keys of sources.json
 * @throws Error naming the unknown entity or document
 */
export async function seedClaims(documents: ReadonlyMap<string, string>): Promise<SeededClaim[]> {
  if ((await db.claim.count()) > 0) return [];
  const claims = Claims.parse(await read("claims.json"));
  const links = Links.parse(await read("links.json"));
  const entities = await db.entity.findMany({ select: { id: true, slug: true } });
  const entityIds = new Map(entities.map(({ id, slug }) => [slug, id]));
  const ids = new Map(claims.map(({ key }) => [key, randomUUID()]));
  const made = claims.map((claim) => ({ ...claim, id: idOf(ids, claim.key) }));
  await db.$transaction(async (tx) => {
    await tx.claim.createMany({
      data: made.map(
        ({
          key: _,
          report: __,
          withCorrection: _____,
          sentence: ___,
          documents: ____,
          assessments,
          subject,
          object,
          asserter,
          ...facts
        }) => ({
          ...facts,
          subjectId: idOf(entityIds, subject),
          objectId: object === undefined ? null : idOf(entityIds, object),
          asserterId: asserter === undefined ? null : idOf(entityIds, asserter),
          createdAt: assessments[0]?.assessedAt ?? new Date(),
        }),
      ),
    });
    await tx.claimDocument.createMany({
      data: made.flatMap(({ id, documents: places, assessments }) =>
        places.map(({ document, locator, note, quote, translation }, position) => ({
          claimId: id,
          documentId: idOf(documents, document),
          position,
          locator,
          note: note ?? null,
          quote: quote ?? null,
          translation: translation ?? null,
          recordedAt: assessments[0]?.assessedAt ?? new Date(),
        })),
      ),
    });
    await tx.assessment.createMany({
      data: made.flatMap(({ id, assessments }) =>
        assessments.map((assessment) => ({ claimId: id, ...assessment })),
      ),
    });
    await tx.claimLink.createMany({
      data: links.map(
        ({ from, to, ...link }): Prisma.ClaimLinkCreateManyInput => ({
          ...link,
          fromId: idOf(ids, from),
          toId: idOf(ids, to),
        }),
      ),
    });
    await refreshClaims(tx, { claimIds: made.map(({ id }) => id) });
  });
  return made.map(({ id, report, withCorrection, quote, sentence }) => ({
    id,
    report,
    withCorrection,
    quote,
    sentence: sentence ?? quote,
  }));
}

function idOf(ids: ReadonlyMap<string, string>, key: string): string {
  const id = ids.get(key);
  if (id === undefined) throw new Error(`The demonstration’s claims name “${key}”, which does not exist`);
  return id;
}

async function read(name: string): Promise<unknown> {
  return JSON.parse(await readFile(`prisma/seed/evidence/${name}`, "utf8"));
}
