import "server-only";
import { z } from "zod";
import { readable } from "@/lib/access/sql";
import type { Viewer } from "@/lib/access/types";
import { ClaimStatus, Reliability, VersionKind } from "@/lib/db/generated/enums";
import { type RowReader, selectRows } from "@/lib/db/rows";
import { VISIBLE } from "@/lib/discussion/queries/comment-rows";
import { PLACE_OF_THREAD, PlaceRow } from "@/lib/discussion/queries/place-of-thread";
import { knownEdge } from "@/lib/entities/queries/entity-as-of";
import { RELATIONSHIP_KINDS } from "@/lib/entities/schema";
import { claimText } from "@/lib/evidence/claims/claim-text";
import { STATUS_WORDS } from "@/lib/evidence/grades";
import {
  ClaimPlaceJson,
  ClaimRefJson,
  claimReadable,
  claimRefOf,
  NameLinkJson,
} from "@/lib/evidence/queries/claim-sql";
import { linkOf, newestPlace } from "@/lib/reading/queries/news-of-evidence";
import type { News } from "../types";

type Found = Promise<[causeId: string, News][]>;

/**
 * What this viewer may be told of these changes today, by cause. A change that they may not read, or that another one has
 * replaced, is left out. Six statements.
 */
export async function newsOf(
  tx: RowReader,
  viewer: Viewer,
  causeIds: readonly string[],
): Promise<Map<string, News>> {
  if (causeIds.length === 0) return new Map();
  const found = new Map<string, News>();
  // One after the other: they share the transaction's connection.
  for (const part of [versions, withdrawals, assessments, gradings, edges, replies]) {
    for (const [causeId, news] of await part(tx, viewer, [...causeIds])) found.set(causeId, news);
  }
  return found;
}

const Report = {
  causeId: z.string(),
  at: z.date(),
  reportId: z.string(),
  slug: z.string(),
  title: z.string(),
};
const VersionRow = z.strictObject({
  ...Report,
  id: z.string(),
  number: z.int(),
  act: z.enum(VersionKind),
  reason: z.string().nullable(),
  standfirst: z.string(),
  excerpt: z.string(),
});
const ACTS = { published: "New report", updated: "Updated", corrected: "Corrected" } as const;

/** What is replaced by a later version is told by that one. */
async function versions(tx: RowReader, _viewer: Viewer, causeIds: string[]): Found {
  const rows = await selectRows(tx, "news-versions", VersionRow)`
    SELECT k."id"::text AS "causeId", v."publishedAt" AS "at", r."id"::text AS "reportId", r."slug", v."title", v."id"::text,
      v."number", v."kind" AS "act", v."reason", v."standfirst", v."publicExcerpt" AS "excerpt"
    FROM "AlertCause" k JOIN "ReportVersion" v ON v."id" = k."versionId" JOIN "Report" r ON r."currentVersionId" = v."id"
    WHERE k."id" = ANY(${causeIds}::uuid[])`;
  return rows.map(({ causeId, at, slug, title, reason, ...version }) => [
    causeId,
    {
      about: `report ${version.reportId}`,
      at,
      label: ACTS[version.act],
      title,
      path: `/reports/${slug}`,
      why: reason ?? "",
      version,
    },
  ]);
}

const WithdrawalRow = z.strictObject({ ...Report, reason: z.string() });

async function withdrawals(tx: RowReader, _viewer: Viewer, causeIds: string[]): Found {
  const rows = await selectRows(tx, "news-withdrawals", WithdrawalRow)`
    SELECT k."id"::text AS "causeId", w."createdAt" AS "at", r."id"::text AS "reportId", r."slug", v."title", w."reason"
    FROM "AlertCause" k JOIN "Withdrawal" w ON w."id" = k."withdrawalId" JOIN "ReportVersion" v ON v."id" = w."versionId"
    JOIN "Report" r ON r."id" = w."reportId" WHERE k."id" = ANY(${causeIds}::uuid[])`;
  return rows.map(({ causeId, at, reportId, slug, title, reason }) => [
    causeId,
    {
      about: `report ${reportId}`,
      at,
      label: "Withdrawn",
      title,
      path: `/reports/${slug}`,
      why: reason,
      version: null,
    },
  ]);
}

const AssessmentRow = z.strictObject({
  causeId: z.string(),
  at: z.date(),
  claim: ClaimRefJson,
  place: ClaimPlaceJson.nullable(),
  was: z.enum(ClaimStatus).nullable(),
  is: z.enum(ClaimStatus),
  rationale: z.string(),
});

async function assessments(tx: RowReader, viewer: Viewer, causeIds: string[]): Found {
  const rows = await selectRows(tx, "news-assessments", AssessmentRow)`
    SELECT k."id"::text AS "causeId", a."assessedAt" AS "at", ${claimRefOf()} AS "claim", ${newestPlace(viewer)} AS "place",
      (SELECT b."status" FROM "Assessment" b WHERE b."claimId" = a."claimId" AND b."assessedAt" < a."assessedAt"
        ORDER BY b."assessedAt" DESC LIMIT 1) AS "was", a."status" AS "is", a."rationale"
    FROM "AlertCause" k JOIN "Assessment" a ON a."id" = k."assessmentId" JOIN "Claim" c ON c."id" = a."claimId"
    WHERE k."id" = ANY(${causeIds}::uuid[]) AND ${claimReadable(viewer)}`;
  return rows.flatMap(({ causeId, at, claim, place, was, is, rationale }): [string, News][] => {
    if (!place) return [];
    const judged =
      was && was !== is ? `Was “${STATUS_WORDS[was]}”, now “${STATUS_WORDS[is]}”.` : `“${STATUS_WORDS[is]}”.`;
    const path = `/reports/${place.report.slug}#${place.blockId}`;
    const said = {
      label: "Claim graded again",
      title: claimText(claim),
      path,
      why: `${judged} ${rationale}`.trim(),
    };
    return [[causeId, { about: `claim ${claim.id}`, at, ...said, version: null }]];
  });
}

const GradingRow = z.strictObject({
  causeId: z.string(),
  at: z.date(),
  slug: z.string(),
  name: z.string(),
  was: z.enum(Reliability).nullable(),
  is: z.enum(Reliability),
  rationale: z.string(),
});

/** Grades of sources are public. */
async function gradings(tx: RowReader, _viewer: Viewer, causeIds: string[]): Found {
  const rows = await selectRows(tx, "news-gradings", GradingRow)`
    SELECT k."id"::text AS "causeId", g."gradedAt" AS "at", s."slug", s."name", g."reliability" AS "is", g."rationale",
      (SELECT b."reliability" FROM "SourceGrading" b WHERE b."sourceId" = s."id" AND b."gradedAt" < g."gradedAt"
        ORDER BY b."gradedAt" DESC LIMIT 1) AS "was"
    FROM "AlertCause" k JOIN "SourceGrading" g ON g."id" = k."gradingId" JOIN "Source" s ON s."id" = g."sourceId"
    WHERE k."id" = ANY(${causeIds}::uuid[])`;
  return rows.map(({ causeId, at, slug, name, was, is, rationale }) => {
    const graded = was ? `Was ${was}, now ${is}.` : `Graded ${is}.`;
    const said = {
      label: "Source graded",
      title: name,
      path: `/sources/${slug}`,
      why: `${graded} ${rationale}`.trim(),
    };
    return [causeId, { about: `source ${slug}`, at, ...said, version: null }];
  });
}

const EdgeRow = z.strictObject({
  causeId: z.string(),
  at: z.date(),
  edgeId: z.string(),
  relationship: z.enum(RELATIONSHIP_KINDS),
  from: NameLinkJson,
  to: NameLinkJson,
});

async function edges(tx: RowReader, viewer: Viewer, causeIds: string[]): Found {
  const rows = await selectRows(tx, "news-edges", EdgeRow)`
    SELECT k."id"::text AS "causeId", k."at", x."id"::text AS "edgeId", x."kind" AS "relationship",
      ${linkOf("fromId")} AS "from", ${linkOf("toId")} AS "to"
    FROM "AlertCause" k JOIN "Relationship" x ON x."id" = k."relationshipId"
    WHERE k."id" = ANY(${causeIds}::uuid[]) AND ${knownEdge(viewer, null)}`;
  return rows.map(({ causeId, at, edgeId, relationship, from, to }) => {
    const title = `${from.name} ${relationship.replaceAll("-", " ")} ${to.name}`;
    const path = `/graph?${new URLSearchParams({ edge: edgeId })}`;
    return [
      causeId,
      { about: `edge ${edgeId}`, at, label: "New relationship", title, path, why: "", version: null },
    ];
  });
}

const ReplyRow = z.strictObject({
  causeId: z.string(),
  at: z.date(),
  commentId: z.string(),
  place: PlaceRow,
  name: z.string(),
});

/** A reply is not quoted: it is read in its thread, by those who may read that. */
async function replies(tx: RowReader, viewer: Viewer, causeIds: string[]): Found {
  const rows = await selectRows(tx, "news-replies", ReplyRow)`
    SELECT k."id"::text AS "causeId", c."createdAt" AS "at", c."id"::text AS "commentId", ${PLACE_OF_THREAD} AS "place",
      coalesce(p."name", 'A reader') AS "name"
    FROM "AlertCause" k JOIN "Comment" c ON c."id" = k."commentId" JOIN "Thread" t ON t."id" = c."threadId"
    LEFT JOIN "Participant" p ON p."accountId" = c."authorId"
    WHERE k."id" = ANY(${causeIds}::uuid[]) AND ${VISIBLE} AND ${readable(viewer, "t")}`;
  return rows.flatMap(({ causeId, at, commentId, place, name }): [string, News][] =>
    place
      ? [
          [
            causeId,
            {
              about: `comment ${commentId}`,
              at,
              label: `${name} replied to you`,
              title: place.title,
              path: `${place.path}?comment=${commentId}`,
              why: "",
              version: null,
            },
          ],
        ]
      : [],
  );
}
