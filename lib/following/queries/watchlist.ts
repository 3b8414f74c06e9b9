import "server-only";
import { z } from "zod";
import { readable } from "@/lib/access/sql";
import type { Viewer } from "@/lib/access/types";
import { ownAccount } from "@/lib/auth/lock-account-row";
import { db } from "@/lib/db/client";
import { AlertPace, EntityKind, FollowKind } from "@/lib/db/generated/enums";
import { selectRows } from "@/lib/db/rows";
import { ClaimRefJson, claimReadable, claimRefOf } from "@/lib/evidence/queries/claim-sql";
import { readFieldWords } from "@/lib/field/queries/read-words";
import type { FieldWords } from "@/lib/field/words";
import { chineseNameOf, nameOf } from "@/lib/names/queries/entity-names";
import { countNewResults } from "@/lib/search/queries/match-questions";
import { questionHref, readQuestion } from "@/lib/search/saved-question";
import { subjectText } from "../subject";
import type { Watchlist, WatchlistItem, WatchlistSection } from "../types";

const Row = z.strictObject({
  id: z.string(),
  kind: z.enum(FollowKind),
  note: z.string(),
  pace: z.enum(AlertPace).nullable(),
  createdAt: z.date(),
  /** of a saved search: the last look at its results */
  since: z.date().nullable(),
  groupId: z.string().nullable(),
  /** slug, tag or question; null for a claim */
  key: z.string().nullable(),
  name: z.string().nullable(),
  nameZh: z.string().nullable(),
  entityKind: z.enum(EntityKind).nullable(),
  claim: ClaimRefJson.nullable(),
  /** the newest report in which they may read the claim */
  place: z.strictObject({ slug: z.string(), blockId: z.string() }).nullable(),
});
type Row = z.infer<typeof Row>;

/** Saved searches whose new results are counted. */
const SEARCHES = 50;

const GroupRow = z.strictObject({ id: z.string(), name: z.string() });

/**
 * The viewer's watchlist, in three statements, and two for the new results of saved searches. A claim that they may no longer read, and an author or report that is gone,
 * keep their lines, without words.
 *
 * @throws Forbidden without an account
 */
export async function readWatchlist(viewer: Viewer): Promise<Watchlist> {
  const { accountId } = ownAccount(viewer);
  const [words, groups, rows] = await Promise.all([
    readFieldWords(),
    selectRows(db, "watchlist-groups", GroupRow)`
      SELECT g."id"::text, g."name" FROM "WatchlistGroup" g WHERE g."accountId" = ${accountId}::uuid ORDER BY g."position", g."id"`,
    rowsOf(viewer, accountId),
  ]);
  const searches = rows.flatMap(({ id, key, since }) => (key && since ? [{ id, question: key, since }] : []));
  const counted = searches.slice(0, SEARCHES);
  const counts = await countNewResults(viewer, counted);
  const fresh = new Map(counted.map(({ id }, at) => [id, counts[at] ?? 0]));
  const inGroup = (id: string | null) =>
    rows
      .filter(({ groupId }) => groupId === id)
      .map((row) => ({ ...itemOf(row, words), fresh: fresh.get(row.id) ?? 0 }));
  const sections: WatchlistSection[] = [
    { id: null, name: null, items: inGroup(null) },
    ...groups.map(({ id, name }) => ({ id, name, items: inGroup(id) })),
  ];
  return { sections, total: rows.length };
}

function rowsOf(viewer: Viewer, accountId: string): Promise<Row[]> {
  return selectRows(db, "watchlist", Row)`
    SELECT f."id"::text, f."kind", f."note", f."pace", f."createdAt", coalesce(s."seenAt", s."createdAt") AS "since", f."groupId"::text,
      coalesce(f."topic", a."slug", r."slug", s."question", e."slug") AS "key",
      CASE f."kind" WHEN 'entity' THEN ${nameOf("e")} WHEN 'author' THEN a."name" WHEN 'report' THEN v."title" WHEN 'search' THEN s."name" END AS "name",
      CASE WHEN e."id" IS NOT NULL THEN ${chineseNameOf("e")} END AS "nameZh", e."kind" AS "entityKind",
      CASE WHEN c."id" IS NOT NULL THEN ${claimRefOf()} END AS "claim", (
        SELECT json_build_object('slug', p."slug", 'blockId', vc."blockId")
        FROM "VersionClaim" vc JOIN "Report" p ON p."currentVersionId" = vc."versionId"
        WHERE vc."claimId" = c."id" AND ${readable(viewer, "vc")} ORDER BY p."publishedAt" DESC, p."id" DESC, vc."position" LIMIT 1
      ) AS "place"
    FROM "Follow" f
    LEFT JOIN "Entity" named ON named."id" = f."entityId"
    LEFT JOIN "Entity" e ON e."id" = coalesce(named."mergedIntoId", named."id")
    LEFT JOIN "Author" a ON a."id" = f."authorId"
    LEFT JOIN "Report" r ON r."id" = f."reportId"
    LEFT JOIN LATERAL (
      SELECT v."title" FROM "ReportVersion" v WHERE v."reportId" = r."id" ORDER BY v."number" DESC LIMIT 1
    ) v ON true
    LEFT JOIN "SavedSearch" s ON s."id" = f."searchId"
    LEFT JOIN "Claim" c ON c."id" = f."claimId" AND ${claimReadable(viewer)}
    WHERE f."accountId" = ${accountId}::uuid ORDER BY f."position", f."id"`;
}

function itemOf(row: Row, { kinds }: FieldWords): Omit<WatchlistItem, "fresh"> {
  const { id, kind, key, nameZh, claim, note, pace, createdAt } = row;
  const entityKind = row.entityKind && kinds[row.entityKind].label;
  const name = kind === "topic" ? topicName(key) : row.name;
  const question = kind === "search" && key !== null ? readQuestion(key) : null;
  const facts = { id, kind, name, nameZh, entityKind, claim, question, note, pace, followedAt: createdAt };
  return { ...facts, ...linksOf(row) };
}

function topicName(tag: string | null): string | null {
  const words = tag?.replaceAll("-", " ") ?? null;
  return words && words.charAt(0).toUpperCase() + words.slice(1);
}

/** What the subject is called in a button's value, and where it is shown. */
function linksOf({ kind, key, claim, place }: Row): Pick<WatchlistItem, "subject" | "href"> {
  if (kind === "claim") {
    const subject = claim && subjectText({ kind, id: claim.id });
    return { subject, href: place && `/reports/${place.slug}#${place.blockId}` };
  }
  if (key === null) return { subject: null, href: null };
  switch (kind) {
    case "entity":
      return { subject: subjectText({ kind, slug: key }), href: `/entities/${key}` };
    case "report":
      return { subject: subjectText({ kind, slug: key }), href: `/reports/${key}` };
    case "author":
      return { subject: subjectText({ kind, slug: key }), href: null };
    case "topic":
      return {
        subject: subjectText({ kind, tag: key }),
        href: `/reports?${new URLSearchParams({ tag: key })}`,
      };
    case "search":
      return {
        subject: subjectText({ kind, question: key }),
        href: questionHref(readQuestion(key)),
      };
  }
}
