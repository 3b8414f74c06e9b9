import "server-only";
import { z } from "zod";
import type { Viewer } from "@/lib/access/types";
import { db } from "@/lib/db/client";
import { IdRow, selectRows } from "@/lib/db/rows";
import { NotFound } from "@/lib/errors";
import { claimReadable } from "@/lib/evidence/queries/claim-sql";
import type { Subject } from "../subject";

/** The column of a Follow that refers to a subject, with its value; a search is not there until it is followed. */
export type FoundSubject =
  | { kind: "entity"; entityId: string }
  | { kind: "author"; authorId: string }
  | { kind: "report"; reportId: string }
  | { kind: "claim"; claimId: string }
  | { kind: "topic"; topic: string }
  | { kind: "search"; question: string };

/**
 * What a viewer may follow under this name: entities (a merged one is the one it was merged into), topics and authors of
 * current reports, current reports, and claims that the viewer may read.
 *
 * @throws NotFound
 */
export async function findSubject(viewer: Viewer, subject: Subject): Promise<FoundSubject> {
  switch (subject.kind) {
    case "entity":
      return { kind: "entity", entityId: await one(entityId(subject.slug)) };
    case "author":
      return { kind: "author", authorId: await one(authorId(subject.slug)) };
    case "report":
      return { kind: "report", reportId: await one(reportId(subject.slug)) };
    case "claim":
      return { kind: "claim", claimId: await one(claimId(viewer, subject.id)) };
    case "topic":
      if (!(await isTopic(subject.tag))) throw new NotFound();
      return { kind: "topic", topic: subject.tag };
    case "search":
      return subject;
  }
}

async function one(found: Promise<{ id: string }[]>): Promise<string> {
  const [row] = await found;
  if (!row) throw new NotFound();
  return row.id;
}

const entityId = (slug: string) =>
  selectRows(db, "entity-to-follow", IdRow)`
    SELECT coalesce(e."mergedIntoId", e."id")::text AS "id" FROM "Entity" e WHERE e."slug" = ${slug}`;

const authorId = (slug: string) =>
  selectRows(db, "author-to-follow", IdRow)`
    SELECT a."id"::text FROM "Author" a WHERE a."slug" = ${slug} AND EXISTS (
      SELECT FROM "VersionAuthor" va JOIN "Report" r ON r."currentVersionId" = va."versionId" WHERE va."authorId" = a."id")`;

const reportId = (slug: string) =>
  selectRows(db, "report-to-follow", IdRow)`
    SELECT r."id"::text FROM "Report" r WHERE r."slug" = ${slug} AND r."currentVersionId" IS NOT NULL`;

const claimId = (viewer: Viewer, id: string) =>
  selectRows(db, "claim-to-follow", IdRow)`
    SELECT c."id"::text FROM "Claim" c WHERE c."id" = ${id}::uuid AND ${claimReadable(viewer)}`;

const Found = z.strictObject({ found: z.boolean() });

async function isTopic(tag: string): Promise<boolean> {
  const [row] = await selectRows(db, "topic-to-follow", Found)`
    SELECT EXISTS (SELECT FROM "ReportVersion" v JOIN "Report" r ON r."currentVersionId" = v."id" WHERE v."tags" @> ARRAY[${tag}]) AS "found"`;
  return row?.found ?? false;
}
