import "server-only";
import { z } from "zod";
import { can } from "@/lib/access/permissions";
import { readable } from "@/lib/access/sql";
import type { Viewer } from "@/lib/access/types";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { likeLiteral, selectRows } from "@/lib/db/rows";
import { Block } from "@/lib/document/block";
import { blockText } from "@/lib/document/plain-text";
import { sentences } from "@/lib/document/sentences";
import { NotFound } from "@/lib/errors";
import type { SentenceChoice } from "../types";

/** How many blocks are examined, the newest reports first. */
const BLOCKS = 60;
const SENTENCES = 80;

const Row = z.strictObject({
  reportId: z.string(),
  title: z.string(),
  slug: z.string(),
  both: z.boolean(),
  block: Block,
});

/**
 * Sentences of current versions that could prove an edge between two entities: from blocks that name both, then from
 * blocks that name one in a report that names both; with words, only sentences that contain them. For the desk. One
 * statement.
 *
 * @param from its id and those of entities merged into it; `to` likewise
 * @throws NotFound
 */
export async function sentencesNaming(
  viewer: Viewer,
  { from, to, words }: { from: readonly string[]; to: readonly string[]; words: string | undefined },
): Promise<SentenceChoice[]> {
  if (!can(viewer, "relationship.edit")) throw new NotFound();
  const pattern = words === undefined ? null : `%${likeLiteral(words)}%`;
  const rows = await selectRows(db, "sentences-naming", Row)`
    WITH named AS (
      SELECT m."versionId", m."blockId", bool_or(m."entityId" = ANY(${[...from]}::uuid[])) AS one, bool_or(m."entityId" = ANY(${[...to]}::uuid[])) AS other
      FROM "Mention" m JOIN "Report" r ON r."currentVersionId" = m."versionId"
      WHERE m."entityId" = ANY(${[...from, ...to]}::uuid[]) AND ${readable(viewer, "m")}
      GROUP BY m."versionId", m."blockId"
    ),
    both_named AS (SELECT n."versionId" FROM named n GROUP BY n."versionId" HAVING bool_or(n.one) AND bool_or(n.other))
    SELECT r."id"::text AS "reportId", v."title", r."slug", n.one AND n.other AS "both", found.block
    FROM named n JOIN "Report" r ON r."currentVersionId" = n."versionId" JOIN "ReportVersion" v ON v."id" = n."versionId"
    JOIN "Block" b ON b."versionId" = n."versionId" AND b."blockId" = n."blockId" JOIN "Segment" s ON s."id" = b."segmentId"
    CROSS JOIN LATERAL (
      SELECT block FROM jsonb_array_elements(s."blocks") block WHERE block -> 'attrs' ->> 'id' = b."blockId" LIMIT 1
    ) found
    WHERE ${pattern === null ? Prisma.sql`n."versionId" IN (SELECT t."versionId" FROM both_named t)` : Prisma.sql`s."text" ILIKE ${pattern}`}
      AND ${readable(viewer, "s")}
    ORDER BY n.one AND n.other DESC, r."publishedAt" DESC, r."id" DESC, b."position" LIMIT ${BLOCKS}`;
  const asked = words?.toLowerCase();
  return rows
    .flatMap(({ block, ...place }) => {
      return sentences(blockText(block)).flatMap(({ start, end, text }) =>
        asked !== undefined && !text.toLowerCase().includes(asked)
          ? []
          : [{ ...place, blockId: block.attrs.id, start, end, sentence: text }],
      );
    })
    .slice(0, SENTENCES);
}
