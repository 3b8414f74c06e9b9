import "server-only";
import { z } from "zod";
import { readable } from "@/lib/access/sql";
import type { Viewer } from "@/lib/access/types";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { selectRows } from "@/lib/db/rows";
import {
  ClaimPlaceJson,
  ClaimRefJson,
  claimPlacesOf,
  claimReadable,
  claimRefOf,
} from "@/lib/evidence/queries/claim-sql";
import { asToday, lapsedAmong } from "@/lib/evidence/queries/lapsed";
import type { LedgerRow } from "@/lib/evidence/types";
import { parseQuestion, type SearchTerm, termQuery } from "../parse-search";
import { withTranslations } from "./with-translations";

/** How many claims are shown. */
const SHOWN = 3;
/** How many sentences, newest first, are examined for them: a claim may be said in several. */
const SENTENCES = 40;

const SentenceRow = z.strictObject({ claimId: z.string() });
const Row = z.strictObject({
  claim: ClaimRefJson,
  places: z.array(ClaimPlaceJson).nullable(),
  source: z.strictObject({ slug: z.string(), name: z.string() }).nullable(),
});

/**
 * The newest claims whose sentence has every term of the question where this viewer may read it. Only readable sentences
 * are examined. Two statements; three if something is found, none for a question without terms.
 */
export async function searchClaims(viewer: Viewer, q: string): Promise<LedgerRow[]> {
  const question = parseQuestion(q);
  const { terms } = await withTranslations(question.terms);
  if (terms.length === 0) return [];
  const said = Prisma.join(
    [...terms.map((term) => says(term)), ...question.without.map((term) => Prisma.sql`NOT ${says(term)}`)],
    " AND ",
  );
  const sentences = await selectRows(db, "search-sentences", SentenceRow)`
    SELECT vc."claimId"::text FROM "VersionClaim" vc JOIN "Report" r ON r."currentVersionId" = vc."versionId"
    WHERE ${readable(viewer, "vc")} AND ${said} ORDER BY vc."id" DESC LIMIT ${SENTENCES}`;
  const ids = [...new Set(sentences.map(({ claimId }) => claimId))];
  if (ids.length === 0) return [];
  // By their ids: a page is rendered again when one of these claims changes, not when any does.
  const rows = await selectRows(db, "search-claims", Row)`
    SELECT ${claimRefOf()} AS "claim", ${claimPlacesOf(viewer)} AS "places",
      (SELECT json_build_object('slug', so."slug", 'name', so."name") FROM "Source" so WHERE so."id" = c."sourceId") AS "source"
    FROM unnest(${ids}::uuid[]) WITH ORDINALITY found("id", "place") JOIN "Claim" c ON c."id" = found."id"
    WHERE ${claimReadable(viewer)} ORDER BY found."place" LIMIT ${SHOWN}`;
  const lapsed = await lapsedAmong(rows.map(({ claim }) => claim));
  return rows.flatMap(({ claim, places, source }): LedgerRow[] => {
    const [newest, ...more] = places ?? [];
    return newest ? [{ ...asToday(claim, lapsed), source, places: [newest, ...more] }] : [];
  });
}

/** Sentences are English; a Chinese name in one stands as it is written. */
function says(term: SearchTerm): Prisma.Sql {
  const words = Prisma.sql`to_tsvector('english'::regconfig, vc."sentence") @@ ${termQuery(term)}`;
  return term.kind === "han"
    ? Prisma.sql`(${words} OR strpos(vc."sentence", ${term.run}::text) > 0)`
    : Prisma.sql`(${words})`;
}
