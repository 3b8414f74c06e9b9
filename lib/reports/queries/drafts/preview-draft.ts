import "server-only";
import { randomBytes } from "node:crypto";
import { z } from "zod";
import { can } from "@/lib/access/permissions";
import { accessRank, canRead, opens } from "@/lib/access/rank";
import { ANONYMOUS, PUBLIC_RANK, type Viewer } from "@/lib/access/types";
import { db } from "@/lib/db/client";
import { EntityKind } from "@/lib/db/generated/enums";
import { selectRows } from "@/lib/db/rows";
import { type CompiledSegment, compileSegments } from "@/lib/document/compile-segments";
import { rankedWalls } from "@/lib/document/ranked-walls";
import { wordsAtWall } from "@/lib/document/walls";
import { NotFound } from "@/lib/errors";
import { listTerms } from "@/lib/glossary/queries/list-terms";
import type { GlossedTerm } from "@/lib/glossary/schema";
import { PrimaryNamesJson, primaryNamesOf } from "@/lib/names/queries/entity-names";
import { datedOf } from "../../dated";
import type { DraftPreview } from "../../draft-types";
import type { EntityCard, ReportHead } from "../../types";
import { claimQuotes } from "../claim-quotes";
import { offerOf } from "../report-head";
import { findDraft } from "./find-draft";
import { subjectsOf } from "./preview-subjects";
import { seenDrafts } from "./seen-drafts";

const STAFF = "staff";

/**
 * What the reader of one level would see if the draft were published now: compiled the way publishing does it, with
 * only the segments that the level opens; drafts in the trash only if the viewer may restore them. `as` is a tier's
 * slug, or `staff`.
 *
 * @throws NotFound, Invalid (a level without a tier)
 */
export async function previewDraft(viewer: Viewer, reportId: string, as: string): Promise<DraftPreview> {
  if (!can(viewer, "draft.preview")) throw new NotFound();
  const [draft, tiers] = await Promise.all([
    seenDrafts(viewer).then((seen) => findDraft(viewer, reportId, seen)),
    db.tier.findMany({
      orderBy: { rank: "asc" },
      select: { slug: true, name: true, rank: true, priceText: true, summary: true, benefits: true },
    }),
  ]);
  const tier = tiers.find((candidate) => candidate.slug === as);
  if (!tier && as !== STAFF) throw new NotFound();
  const rank = tier?.rank ?? accessRank(viewer);
  const reader: Viewer = { kind: "rank", rank, signedIn: !opens(PUBLIC_RANK, rank) };
  const rankOf = new Map(tiers.map((one) => [one.slug, one.rank]));
  const all = compileSegments(
    draft.content.document,
    rankOf,
    () => randomBytes(16).toString("hex"),
    await claimQuotes(db, draft.content.document),
  );
  const readable = all.filter((segment) => canRead(reader, segment));
  const locked = all.filter((segment) => !canRead(reader, segment) && segment.blocks.length > 0);
  const ranks = all.map((segment) => segment.minRank);
  const walls = rankedWalls(draft.content.document, rankOf);
  const at = walls.findIndex((wall) => !canRead(reader, wall));
  const names = new Map(tiers.map(({ rank, name }) => [rank, name]));
  return {
    kind: "report",
    reader,
    standing: readable.flatMap(({ minRank, rows }) =>
      rows.flatMap(({ blockId, claims }) => claims.map(({ claimId }) => ({ claimId, blockId, minRank }))),
    ),
    head: headOf(draft, await subjectsOf(viewer, draft.content.subjectIds), Math.max(PUBLIC_RANK, ...ranks)),
    body: {
      segments: readable.map(({ minRank, blocks }) => ({
        level: canRead(ANONYMOUS, { minRank }) ? null : (names.get(minRank) ?? null),
        blocks,
      })),
      cards: await cardsOf(readable),
      glossary: (await listTerms(viewer, {})).filter(
        (term): term is GlossedTerm =>
          term.zh !== null && readable.some(({ text }) => text.includes(term.zh ?? "")),
      ),
      words: readable.reduce((sum, segment) => sum + segment.words, 0),
    },
    offer:
      locked.length === 0
        ? null
        : offerOf(
            wordsAtWall(draft.content.offer, walls[at] ? { at, offer: walls[at].offer } : null),
            tiers,
            Math.min(...locked.map((segment) => segment.minRank)),
            Math.max(...ranks),
          ),
    neighbours: { related: [], previous: null, next: null },
  };
}

function headOf(
  draft: Awaited<ReturnType<typeof findDraft>>,
  subjects: ReportHead["subjects"],
  fullRank: number,
): ReportHead {
  const { content, state } = draft;
  const now = new Date();
  const given = draft.publishedAt ?? now;
  return {
    reportId: draft.reportId,
    versionId: draft.reportId,
    hash: null,
    slug: draft.slug,
    title: content.title,
    standfirst: content.standfirst,
    tags: content.tags,
    number: state.kind === "draft" ? 1 : state.version + 1,
    publishedAt: given,
    updatedAt: state.kind === "draft" ? given : now,
    dated: datedOf(content, given),
    restricted: !opens(PUBLIC_RANK, fullRank),
    authors: content.authorIds.flatMap((id) => {
      const author = draft.authors.find((choice) => choice.id === id);
      return author ? [{ slug: author.id, name: author.name }] : [];
    }),
    subjects,
    history: [],
  };
}

const CardRow = z.strictObject({
  id: z.string(),
  slug: z.string(),
  kind: z.enum(EntityKind),
  country: z.string().nullable(),
  summary: z.string(),
  names: PrimaryNamesJson,
});

async function cardsOf(segments: readonly CompiledSegment[]): Promise<EntityCard[]> {
  const mentions = segments.flatMap(({ minRank, rows }) =>
    rows.flatMap((row) =>
      row.mentions.map(({ entityId }) => ({ entityId, open: canRead(ANONYMOUS, { minRank }) })),
    ),
  );
  const ids = [...new Set(mentions.map((mention) => mention.entityId))];
  if (ids.length === 0) return [];
  const cards = await selectRows(db, "cards-of-draft", CardRow)`
    SELECT named."id", e."slug", e."kind", e."country", e."summary", coalesce(${primaryNamesOf("e")}, '[]') AS "names"
    FROM "Entity" named JOIN "Entity" e ON e."id" = coalesce(named."mergedIntoId", named."id")
    WHERE named."id" = ANY(${ids}::uuid[]) ORDER BY array_position(${ids}::uuid[], named."id")`;
  const open = new Set(mentions.flatMap((mention) => (mention.open ? [mention.entityId] : [])));
  return cards.map((card) => ({ ...card, public: open.has(card.id) }));
}
