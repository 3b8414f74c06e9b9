import "server-only";
import { z } from "zod";
import type { Viewer } from "@/lib/access/types";
import { ChangeJson, changeOf } from "@/lib/alerts/queries/change-sql";
import { type RowReader, selectRows } from "@/lib/db/rows";
import { claimText } from "@/lib/evidence/claims/claim-text";
import { STATUS_WORDS } from "@/lib/evidence/grades";
import { readFieldWords } from "@/lib/field/queries/read-words";
import { type FieldWords, shortVerb } from "@/lib/field/words";
import type { News, NewsVersion } from "../types";

const ChangeRow = z.strictObject({ causeId: z.string(), at: z.date(), change: ChangeJson });
type Change = z.output<typeof ChangeJson>;

/**
 * What this viewer may be told of these changes today, by cause. A change that they may not read, or that another one has
 * replaced, is left out. Two statements.
 */
export async function newsOf(
  tx: RowReader,
  viewer: Viewer,
  causeIds: readonly string[],
): Promise<Map<string, News>> {
  if (causeIds.length === 0) return new Map();
  const rows = await selectRows(tx, "news-of", ChangeRow)`
    SELECT * FROM (
      SELECT k."id"::text AS "causeId", k."at", ${changeOf(viewer)} AS "change" FROM "AlertCause" k WHERE k."id" = ANY(${[...causeIds]}::uuid[])
    ) n WHERE n."change" IS NOT NULL`;
  const versions = await wordsOf(
    tx,
    rows.flatMap(({ change }) => (change.kind === "version" ? [change.id] : [])),
  );
  const words = await readFieldWords(tx);
  return new Map(
    rows.flatMap(({ causeId, at, change }): [string, News][] => {
      const said = inWords(change, words);
      const read = change.kind === "version" ? versions.get(change.id) : undefined;
      const version =
        change.kind === "version" && read
          ? { id: change.id, reportId: change.report.id, number: change.number, act: change.act, ...read }
          : null;
      const comment = change.kind === "comment" ? { by: change.name, threadId: change.threadId } : null;
      return said ? [[causeId, { at, ...said, version, comment }]] : [];
    }),
  );
}

const WordsRow = z.strictObject({ id: z.string(), standfirst: z.string(), excerpt: z.string() });

/** The public words of versions. */
async function wordsOf(
  tx: RowReader,
  versionIds: readonly string[],
): Promise<Map<string, Pick<NewsVersion, "standfirst" | "excerpt">>> {
  if (versionIds.length === 0) return new Map();
  const rows = await selectRows(tx, "news-words", WordsRow)`
    SELECT "id"::text, "standfirst", "publicExcerpt" AS "excerpt" FROM "ReportVersion" WHERE "id" = ANY(${[...versionIds]}::uuid[])`;
  return new Map(rows.map(({ id, ...words }) => [id, words]));
}

const ACTS = { published: "New report", updated: "Updated", corrected: "Corrected" } as const;

/** How a mail says a change; null for a comment whose thread has no place any more. */
function inWords(change: Change, words: FieldWords): Omit<News, "at" | "version" | "comment"> | null {
  switch (change.kind) {
    case "version": {
      const { id, slug, title } = change.report;
      const path = `/reports/${slug}`;
      return { about: `report ${id}`, label: ACTS[change.act], title, path, why: change.reason ?? "" };
    }
    case "withdrawal": {
      const { id, slug, title } = change.report;
      return {
        about: `report ${id}`,
        label: "Withdrawn",
        title,
        path: `/reports/${slug}`,
        why: change.reason,
      };
    }
    case "assessment": {
      const { claim, place, was, is, rationale } = change;
      const judged =
        was.status === is.status
          ? `“${STATUS_WORDS[is.status]}”.`
          : `Was “${STATUS_WORDS[was.status]}”, now “${STATUS_WORDS[is.status]}”.`;
      return {
        about: `claim ${claim.id}`,
        label: "Claim graded again",
        title: claimText(claim),
        path: `/reports/${place.report.slug}#${place.blockId}`,
        why: `${judged} ${rationale}`.trim(),
      };
    }
    case "grading": {
      const { source, was, is, rationale } = change;
      const graded = was ? `Was ${was}, now ${is}.` : `Graded ${is}.`;
      return {
        about: `source ${source.slug}`,
        label: "Source graded",
        title: source.name,
        path: `/sources/${source.slug}`,
        why: `${graded} ${rationale}`.trim(),
      };
    }
    case "edge": {
      const { edgeId, retracted, relationship, from, to } = change;
      return {
        about: `edge ${edgeId}`,
        label: retracted ? "Relationship retracted" : "New relationship",
        title: `${from.name} ${shortVerb(words, relationship)} ${to.name}`,
        path: retracted ? `/entities/${from.slug}` : `/graph?${new URLSearchParams({ edge: edgeId })}`,
        why: "",
      };
    }
    case "comment": {
      const { place, commentId, name } = change;
      if (!place) return null;
      return {
        about: `comment ${commentId}`,
        label: `${name} commented`,
        title: place.title,
        path: `${place.path}?comment=${commentId}`,
        why: "",
      };
    }
  }
}
