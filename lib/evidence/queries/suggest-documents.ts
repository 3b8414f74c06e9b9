import "server-only";
import { z } from "zod";
import { can } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/types";
import { db } from "@/lib/db/client";
import { Reliability } from "@/lib/db/generated/enums";
import { selectRows } from "@/lib/db/rows";
import { NotFound } from "@/lib/errors";
import type { DocumentChoice, SourceChoice } from "../desk-types";

const SourceRow = z.strictObject({
  id: z.string(),
  name: z.string(),
  reliability: z.enum(Reliability).nullable(),
});

/** The columns of a `DocumentChoice`, also in JSON. */
export const DOCUMENT_CHOICE = {
  id: z.string(),
  title: z.string(),
  url: z.string().nullable(),
  publishedOn: z.string().nullable(),
  source: SourceRow,
};
const DocumentRow = z.strictObject(DOCUMENT_CHOICE);

/** Sources whose name or publisher contains these words: prefix matches first. At most eight. */
export async function suggestSources(viewer: Viewer, words: string): Promise<SourceChoice[]> {
  if (!can(viewer, "desk.enter")) throw new NotFound();
  const asked = words.trim().toLowerCase();
  return selectRows(db, "suggested-sources", SourceRow)`
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
  return selectRows(db, "suggested-documents", DocumentRow)`
    SELECT d."id", d."title", d."url", d."publishedOn"::text AS "publishedOn",
      json_build_object('id', s."id", 'name', s."name", 'reliability', s."reliability") AS "source"
    FROM "SourceDocument" d JOIN "Source" s ON s."id" = d."sourceId"
    WHERE ${asked} = '' OR strpos(lower(d."title"), ${asked}) > 0 OR strpos(lower(coalesce(d."url", '')), ${asked}) > 0
      OR strpos(lower(s."name"), ${asked}) > 0 OR strpos(lower(coalesce(s."nameZh", '')), ${asked}) > 0
    ORDER BY d."createdAt" DESC, d."id" DESC LIMIT 8`;
}
