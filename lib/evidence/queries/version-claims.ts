import "server-only";
import { z } from "zod";
import { can } from "@/lib/access/permissions";
import { canRead } from "@/lib/access/rank";
import { readable } from "@/lib/access/sql";
import { ANONYMOUS, type Viewer } from "@/lib/access/types";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { prepared } from "@/lib/db/prepared";
import { selectRows } from "@/lib/db/rows";
import { NotFound } from "@/lib/errors";
import { asSeen, coverage, type Standing } from "../disclaimer/disclaimer";
import { compareClaims } from "../quantity/quantity";
import type { ClaimCard, DisclaimerItemView, VersionEvidence } from "../types";
import { CardJson, comparedOf, contestedInOf, documentsOf, historyOf, linksOf } from "./card-sql";
import { claimRefOf } from "./claim-sql";
import { DisclaimerItemsJson, disclaimerItems } from "./current-disclaimers";
import { asToday, lapsedAmong } from "./lapsed";
import { strongestVoice, VOICE, voiceName } from "./voice-sql";

type Card = z.infer<typeof CardJson>;

const VersionRow = z.strictObject({
  cards: z.array(CardJson).nullable(),
  disclaimers: z.array(z.strictObject({ issuedAt: z.string(), items: DisclaimerItemsJson })).nullable(),
});

const DraftRow = z.strictObject({
  card: CardJson,
  voice: z.strictObject({ ...VOICE, country: z.string().nullable() }),
});

/**
 * The claims of a version for this viewer: a card for each claim in a block that they may read, and the disclaimers
 * limited to such claims. One statement; a claim that only locked words carry is not selected.
 */
export async function versionEvidence(viewer: Viewer, versionId: string): Promise<VersionEvidence> {
  const standing = Prisma.sql`
    SELECT vc."claimId", min(vc."minRank") AS "minRank", min(vc."position") AS "first",
      (array_agg(json_build_object('reliability', vc."reliability", 'credibility', vc."credibility", 'status', vc."status")
        ORDER BY vc."position"))[1] AS "published"
    FROM "VersionClaim" vc WHERE vc."versionId" = ${versionId}::uuid AND ${readable(viewer, "vc")} GROUP BY vc."claimId"`;
  const [row] = await prepared(
    "version-evidence",
    VersionRow,
    Prisma.sql`
    SELECT (SELECT json_agg(q."card" ORDER BY q."first", q."id") FROM (${cardsSql(viewer, standing)}) q) AS "cards",
      (SELECT json_agg(json_build_object('issuedAt', issued."issuedAt", 'items', coalesce((${disclaimerItems(viewer)}), '[]'))
          ORDER BY issued."number")
        FROM "Disclaimer" issued WHERE issued."versionId" = ${versionId}::uuid) AS "disclaimers"`,
  );
  const cards = row?.cards ?? [];
  const lapsed = await lapsedAmong(cards.flatMap(namedOn));
  return { claims: cards.map((card) => cardOf(card, lapsed)), disclaimers: asSeen(row?.disclaimers ?? []) };
}

/** The positions that a draft's claims would have, in reading order. */
export type DraftStanding = { claimId: string; blockId: string; minRank: number };

/**
 * The same of a draft, as `reader` would see it published now: its claims in their current state, links to what that
 * reader may read elsewhere, and the disclaimer that would be issued.
 *
 * @throws NotFound for anyone but the desk
 */
export async function draftEvidence(
  viewer: Viewer,
  reader: Viewer,
  places: readonly DraftStanding[],
): Promise<VersionEvidence> {
  if (!can(viewer, "draft.preview")) throw new NotFound();
  const seen = places.filter((place) => canRead(reader, place));
  if (seen.length === 0) return { claims: [], disclaimers: [] };
  const standing = Prisma.sql`
    SELECT p."claimId", min(p."minRank") AS "minRank", min(p."position") AS "first", NULL::json AS "published"
    FROM unnest(${seen.map((place) => place.claimId)}::uuid[], ${seen.map((place) => place.minRank)}::int[])
      WITH ORDINALITY AS p("claimId", "minRank", "position") GROUP BY p."claimId"`;
  const rows = await selectRows(db, "draft-evidence", DraftRow)`
    SELECT q."card", json_build_object('country', s."country", 'own', coalesce(s."own", false), 'voice', behind."voice",
      'voiceAffiliation', behind."affiliation", 'voiceName', ${voiceName(Prisma.sql`behind."voice"`)}) AS "voice"
    FROM (${cardsSql(reader, standing)}) q JOIN "Claim" c ON c."id" = q."id" LEFT JOIN "Source" s ON s."id" = c."sourceId"
    LEFT JOIN LATERAL ${strongestVoice()} behind ON true ORDER BY q."first"`;
  const lapsed = await lapsedAmong(rows.flatMap(({ card }) => namedOn(card)));
  const claims = rows.map(({ card }) => cardOf(card, lapsed));
  const byId = new Map(rows.map((row) => [row.card.id, row]));
  const items = coverage(
    seen.flatMap(({ claimId, blockId, minRank }, position): (Standing & DisclaimerItemView)[] => {
      const found = byId.get(claimId);
      if (!found) return [];
      const { reliability, credibility, status, documents } = found.card;
      const source = documents[0]?.source;
      const { country, ...behind } = found.voice;
      return [
        {
          claimId,
          blockId,
          minRank,
          position,
          reliability,
          credibility,
          status,
          stateAffiliation: source?.stateAffiliation ?? null,
          source: source ? { slug: source.slug, name: source.name, country } : null,
          ...behind,
        },
      ];
    }),
  );
  return { claims, disclaimers: asSeen([{ issuedAt: null, items }]) };
}

/** SQL for cards as `card`, `id`, `first`, of the rows of `standing`: claimId, minRank, first, published. */
function cardsSql(viewer: Viewer, standing: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    SELECT st."first", c."id", (${claimRefOf()}::jsonb || jsonb_build_object('documents', ${documentsOf()}, 'history', ${historyOf()},
      'links', ${linksOf(viewer)}, 'contestedIn', ${contestedInOf(viewer)}, 'compared', ${comparedOf(viewer)}, 'minRank', st."minRank", 'published', st."published")) AS "card"
    FROM (${standing}) st JOIN "Claim" c ON c."id" = st."claimId" WHERE c."retractedAt" IS NULL`;
}

/** Every claim on a card that shows its status. */
const namedOn = (card: Card) => [
  card,
  ...card.links.map(({ claim }) => claim),
  ...card.compared.map(({ claim }) => claim),
];

function cardOf(row: Card, lapsed: ReadonlySet<string>): ClaimCard {
  const { minRank, published, compared, links, ...card } = asToday(row, lapsed);
  const same =
    published === null ||
    (published.reliability === card.reliability &&
      published.credibility === card.credibility &&
      published.status === card.status);
  return {
    ...card,
    links: links.map((line) => ({ ...line, claim: asToday(line.claim, lapsed) })),
    compared: compared.map((line) => ({
      ...line,
      claim: asToday(line.claim, lapsed),
      comparison: compareClaims(card, line.claim),
    })),
    asPublished: same ? null : published,
    public: canRead(ANONYMOUS, { minRank }),
  };
}
