import "server-only";
import { z } from "zod";
import { FollowKind } from "@/lib/db/generated/enums";
import { type RowReader, selectRows } from "@/lib/db/rows";
import { nameOf } from "@/lib/names/queries/entity-names";

const Row = z.strictObject({ id: z.string(), kind: z.enum(FollowKind), name: z.string().nullable() });

/**
 * What mails call these Follows, in public words: a claim is not quoted, since what it says may be locked by now. One
 * statement.
 */
export async function followNames(
  tx: RowReader,
  ids: readonly string[],
): Promise<Map<string, { kind: FollowKind; name: string }>> {
  if (ids.length === 0) return new Map();
  const rows = await selectRows(tx, "follow-names", Row)`
    SELECT f."id"::text, f."kind",
      CASE f."kind" WHEN 'entity' THEN ${nameOf("e")} WHEN 'topic' THEN replace(f."topic", '-', ' ') WHEN 'author' THEN a."name"
        WHEN 'report' THEN (SELECT v."title" FROM "ReportVersion" v WHERE v."reportId" = f."reportId" ORDER BY v."number" DESC LIMIT 1)
        WHEN 'search' THEN s."name" END AS "name"
    FROM "Follow" f
    LEFT JOIN "Entity" named ON named."id" = f."entityId"
    LEFT JOIN "Entity" e ON e."id" = coalesce(named."mergedIntoId", named."id")
    LEFT JOIN "Author" a ON a."id" = f."authorId"
    LEFT JOIN "SavedSearch" s ON s."id" = f."searchId"
    WHERE f."id" = ANY(${[...ids]}::uuid[])`;
  return new Map(rows.map(({ id, kind, name }) => [id, { kind, name: name ?? UNNAMED[kind] }]));
}

const UNNAMED: Record<FollowKind, string> = {
  entity: "An entity that you follow",
  topic: "A topic that you follow",
  author: "An author whom you follow",
  report: "A report that you follow",
  claim: "A claim that you follow",
  search: "A search that you saved",
};
