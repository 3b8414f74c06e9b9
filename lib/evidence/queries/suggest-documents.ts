import "server-only";
import { can } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/types";
import { db } from "@/lib/db/client";
import { NotFound } from "@/lib/errors";
import type { DocumentChoice, SourceChoice } from "../desk-types";

/** Sources whose name or publisher contains these words: prefix matches first. At most eight. */
export async function suggestSources(viewer: Viewer, words: string): Promise<SourceChoice[]> {
  if (!can(viewer, "desk.enter")) throw new NotFound();
  const asked = words.trim().toLowerCase();
  return db.$queryRaw<SourceChoice[]>`
    SELECT s."id", s."name", s."reliability"::text AS "reliability" FROM "Source" s
    WHERE strpos(lower(s."name"), ${asked}) > 0 OR strpos(lower(coalesce(s."nameZh", '')), ${asked}) > 0
      OR strpos(lower(s."publisher"), ${asked}) > 0
    ORDER BY strpos(lower(s."name"), ${asked}) <> 1, s."name", s."id" LIMIT 8`;
}

/**
 * Documents whose title, address or source contains these words, newest first; without words, the newest. At most
 * eight.
 */
export async function suggestDocuments(viewer: Viewer, words: string): Promise<DocumentChoice[]> {
  if (!can(viewer, "desk.enter")) throw new NotFound();
  const asked = words.trim().toLowerCase();
  return db.$queryRaw<DocumentChoice[]>`
    SELECT d."id", d."title", d."url", d."publishedOn"::text AS "publishedOn",
      json_build_object('id', s."id", 'name', s."name", 'reliability', s."reliability") AS "source"
    FROM "SourceDocument" d JOIN "Source" s ON s."id" = d."sourceId"
    WHERE ${asked} = '' OR strpos(lower(d."title"), ${asked}) > 0 OR strpos(lower(coalesce(d."url", '')), ${asked}) > 0
      OR strpos(lower(s."name"), ${asked}) > 0 OR strpos(lower(coalesce(s."nameZh", '')), ${asked}) > 0
    ORDER BY d."createdAt" DESC, d."id" DESC LIMIT 8`;
}
