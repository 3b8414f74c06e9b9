import "server-only";
import { z } from "zod";
import { PUBLIC_RANK } from "@/lib/access/types";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { VersionKind } from "@/lib/db/generated/enums";
import { NameRow, selectRows, TextList } from "@/lib/db/rows";
import { matchQuestions } from "@/lib/search/queries/match-questions";
import { NO_TARGETS, type Ranked, RankedList, type Targets } from "./targets";

const ReportRow = z.strictObject({
  reportId: z.string(),
  actorId: z.string().nullable(),
  topics: TextList,
  authors: TextList,
  entities: RankedList,
});
const VersionRow = ReportRow.extend({ kind: z.enum(VersionKind), current: z.boolean() });

/** SQL columns: the topics and authors of the version `v`. */
const TOPICS_AND_AUTHORS = Prisma.sql`v."tags" AS "topics",
  (SELECT array_agg(va."authorId"::text) FROM "VersionAuthor" va WHERE va."versionId" = v."id") AS "authors"`;

/** Whom any change of a report concerns: who follows it, or what it is about. */
function followersOf({ reportId, actorId, topics, authors, entities }: z.output<typeof ReportRow>) {
  const followed = { reports: open([reportId]), topics: open(topics), authors: open(authors), entities };
  return { ...NO_TARGETS, actorId, ...followed };
}

/**
 * Whom a version concerns: who follows the report, one of its topics or authors, or an entity that they may see it is
 * about or names; for a first version, who saved a search that finds it; for a correction, who used an earlier one.
 */
export async function versionTargets(versionId: string): Promise<Targets | null> {
  const [row] = await selectRows(db, "version-targets", VersionRow)`
    SELECT v."reportId"::text, v."kind", r."currentVersionId" IS NOT DISTINCT FROM v."id" AS "current", v."publishedById"::text AS "actorId",
      ${TOPICS_AND_AUTHORS},
      ${entitiesAmong(Prisma.sql`
        SELECT l."entityId" AS "id", l."minRank" AS "from" FROM "EntityListing" l
        WHERE l."reportId" = v."reportId" AND r."currentVersionId" = v."id"`)} AS "entities"
    FROM "ReportVersion" v JOIN "Report" r ON r."id" = v."reportId" WHERE v."id" = ${versionId}::uuid`;
  // What replaced it is a change of its own; people are not told of a version that they cannot open.
  if (!row?.current) return null;
  const { reportId, kind } = row;
  return {
    ...followersOf(row),
    questions: kind === "published" ? await questionsFinding(reportId) : [],
    used: kind === "corrected" ? { reportId, butVersionId: versionId } : null,
  };
}

/**
 * Whom a withdrawal concerns: everyone who used any version, and who follows the report, its topics, its authors or the
 * entities that it was about, which is public.
 */
export async function withdrawalTargets(withdrawalId: string): Promise<Targets | null> {
  const [row] = await selectRows(db, "withdrawal-targets", ReportRow)`
    SELECT w."reportId"::text, w."byId"::text AS "actorId", ${TOPICS_AND_AUTHORS},
      ${entitiesAmong(Prisma.sql`SELECT s."entityId" AS "id", ${PUBLIC_RANK}::int AS "from" FROM "Subject" s WHERE s."versionId" = v."id"`)} AS "entities"
    FROM "Withdrawal" w JOIN "ReportVersion" v ON v."id" = w."versionId" WHERE w."id" = ${withdrawalId}::uuid`;
  if (!row) return null;
  return { ...followersOf(row), used: { reportId: row.reportId, butVersionId: null } };
}

/**
 * SQL for a `RankedList` of what may be followed of entities, given as rows of `id` and `from`: each as it is now, and
 * everything that was merged into it.
 */
export function entitiesAmong(rows: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(
    SELECT json_agg(json_build_object('key', o."id", 'from', o."from")) FROM (
      SELECT s."id", min(n."from") AS "from" FROM (${rows}) n JOIN "Entity" e ON e."id" = n."id"
      JOIN "Entity" s ON s."id" = coalesce(e."mergedIntoId", e."id") OR s."mergedIntoId" = coalesce(e."mergedIntoId", e."id")
      WHERE n."from" IS NOT NULL GROUP BY s."id") o)`;
}

const open = (keys: readonly string[]): Ranked[] => keys.map((key) => ({ key, from: PUBLIC_RANK }));

/** The saved searches that find a report. */
async function questionsFinding(reportId: string): Promise<Ranked[]> {
  const rows = await selectRows(db, "saved-questions", NameRow)`
    SELECT DISTINCT s."question" AS "name" FROM "SavedSearch" s ORDER BY 1`;
  const matched = await matchQuestions(
    reportId,
    rows.map(({ name }) => name),
  );
  return matched.map(({ question, ...ranks }) => ({ key: question, ...ranks }));
}
