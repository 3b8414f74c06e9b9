import "server-only";
import { z } from "zod";
import { readable } from "@/lib/access/sql";
import type { Viewer } from "@/lib/access/types";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { StateAffiliation } from "@/lib/db/generated/enums";
import { selectRows } from "@/lib/db/rows";
import type { DisclaimerItemView } from "../types";
import { GRADE } from "./claim-sql";
import { VOICE, voiceName } from "./voice-sql";

/** What `disclaimerItems` builds. */
export const DisclaimerItemsJson = z.array(
  z.strictObject({
    claimId: z.string(),
    blockId: z.string(),
    stateAffiliation: z.enum(StateAffiliation).nullable(),
    source: z.strictObject({ slug: z.string(), name: z.string(), country: z.string().nullable() }).nullable(),
    ...VOICE,
    ...GRADE,
  }),
);

const Row = z.strictObject({ versionId: z.string(), items: DisclaimerItemsJson.nullable() });

/**
 * The items of the current disclaimer of each of these versions that this viewer may read; versions without any are
 * left out. One statement.
 */
export async function currentDisclaimers(
  viewer: Viewer,
  versionIds: readonly string[],
): Promise<Map<string, DisclaimerItemView[]>> {
  const rows = await selectRows(db, "current-disclaimers", Row)`
    SELECT issued."versionId"::text AS "versionId", (${disclaimerItems(viewer)}) AS "items"
    FROM (
      SELECT DISTINCT ON (i."versionId") i.* FROM "Disclaimer" i WHERE i."versionId" = ANY(${[...versionIds]}::uuid[])
      ORDER BY i."versionId", i."number" DESC) issued`;
  return new Map(
    rows.flatMap(({ versionId, items }) => (items?.length ? [[versionId, items] as const] : [])),
  );
}

/** SQL for the items of the disclaimer `issued` that this viewer may read, as JSON that is a `DisclaimerItemView[]`. */
export function disclaimerItems(viewer: Viewer): Prisma.Sql {
  return Prisma.sql`
    SELECT json_agg(json_build_object('claimId', d."claimId", 'blockId', d."blockId", 'stateAffiliation', d."stateAffiliation",
      'source', CASE WHEN so."id" IS NOT NULL THEN json_build_object('slug', so."slug", 'name', so."name",
        'country', CASE WHEN issued."form" = 1 THEN so."country" ELSE d."country" END) END,
      'voice', d."voice", 'voiceAffiliation', d."voiceAffiliation", 'voiceName', ${voiceName(Prisma.sql`d."voice"`)}, 'own', d."own",
      'reliability', d."reliability", 'credibility', d."credibility", 'status', d."status") ORDER BY d."position")
    FROM "DisclaimerItem" d JOIN "Claim" c ON c."id" = d."claimId" LEFT JOIN "Source" so ON so."id" = d."sourceId"
    WHERE d."disclaimerId" = issued."id" AND ${readable(viewer, "d")}`;
}
