import "server-only";
import { z } from "zod";
import { can } from "@/lib/access/permissions";
import { accountIdOf, type Viewer } from "@/lib/access/types";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { selectRows, TextList } from "@/lib/db/rows";
import { NotFound } from "@/lib/errors";
import { writeCursor } from "@/lib/urls/cursor";
import type { DraftFilter, ListDrafts } from "../../desk-query";
import type { DraftList, DraftRow, DraftState } from "../../draft-types";
import { notInTrash } from "./seen-drafts";

const PAGE = 30;

const Row = z.strictObject({
  id: z.string(),
  slug: z.string(),
  title: z.string(),
  tags: TextList,
  savedAt: z.date(),
  savedBy: z.string().nullable(),
  updatedById: z.string().nullable(),
  live: z.boolean(),
  version: z.int().nullable(),
  changed: z.boolean(),
  authors: z.array(z.string()),
});
type Row = z.infer<typeof Row>;

/** The desk's list: drafts and reports, the most recently saved first, without the trash. No document text. */
export async function listDrafts(viewer: Viewer, { q, show, before }: ListDrafts): Promise<DraftList> {
  if (!can(viewer, "desk.enter")) throw new NotFound();
  const words = q.toLowerCase();
  const rows = await selectRows(db, "drafts", Row)`
    SELECT * FROM (${DRAFTS}) d
    WHERE ${FILTERS[show](accountIdOf(viewer))}
      AND (${words} = '' OR strpos(lower(d."title"), ${words}) > 0 OR strpos(d."slug", ${words}) > 0
        OR ${words} = ANY(d."tags") OR EXISTS (SELECT FROM unnest(d."authors") name WHERE strpos(lower(name), ${words}) > 0))
      ${before ? Prisma.sql`AND (d."savedAt", d."id") < (${before.publishedAt}, ${before.id}::uuid)` : Prisma.empty}
    ORDER BY d."savedAt" DESC, d."id" DESC LIMIT ${PAGE + 1}`;
  const page = rows.slice(0, PAGE);
  const last = page.at(-1);
  return {
    rows: page.map(toRow),
    older: rows.length > PAGE && last ? writeCursor({ publishedAt: last.savedAt, id: last.id }) : null,
  };
}

const DRAFTS = Prisma.sql`
  SELECT r."id", r."slug", d."title", d."tags", d."updatedAt" AS "savedAt", a."name" AS "savedBy", d."updatedById",
    r."currentVersionId" IS NOT NULL AS "live",
    (SELECT max(v."number") FROM "ReportVersion" v WHERE v."reportId" = r."id") AS "version",
    d."revision" > coalesce((SELECT max(h."revision") FROM "DraftRevision" h
      WHERE h."draftId" = d."id" AND h."kind" = 'published'), 0) AS "changed",
    ARRAY(SELECT w."name" FROM unnest(d."authorIds") WITH ORDINALITY given(id, position)
      JOIN "Author" w ON w."id" = given.id ORDER BY given.position) AS "authors"
  FROM "Draft" d JOIN "Report" r ON r."id" = d."reportId" LEFT JOIN "Account" a ON a."id" = d."updatedById"
  WHERE ${notInTrash(Prisma.sql`r."id"`)}`;

const FILTERS: Record<DraftFilter, (accountId: string | null) => Prisma.Sql> = {
  all: () => Prisma.sql`true`,
  mine: (accountId) => Prisma.sql`d."updatedById" = ${accountId}::uuid`,
  drafts: () => Prisma.sql`d."version" IS NULL`,
  published: () => Prisma.sql`d."live"`,
  changed: () => Prisma.sql`d."live" AND d."changed"`,
  withdrawn: () => Prisma.sql`d."version" IS NOT NULL AND NOT d."live"`,
};

function toRow({ live, version, changed, ...row }: Row): DraftRow {
  return {
    id: row.id,
    slug: row.slug,
    title: row.title,
    authors: row.authors,
    savedAt: row.savedAt,
    savedBy: row.savedBy,
    state: stateOf({ live, version, changed }),
  };
}

/** The publication state of a report, and whether the draft has changed since. */
export function stateOf({ live, version, changed }: Pick<Row, "live" | "version" | "changed">): DraftState {
  if (version === null) return { kind: "draft" };
  return live ? { kind: "published", version, changed } : { kind: "withdrawn", version };
}
