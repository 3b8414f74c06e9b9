import "server-only";
import { z } from "zod";
import { Prisma } from "@/lib/db/generated/client";
import { StateAffiliation } from "@/lib/db/generated/enums";
import { nameOf } from "@/lib/names/queries/entity-names";
import { AFFILIATIONS } from "../grades";

/**
 * SQL for a table of at most one row: the party behind the words of the claim `c`, if it has stronger ties to a state
 * than the publisher `s` of its first document. `asserter`: a public body, or a body that has sources with such ties;
 * `origin`: another copy of the same text.
 */
export function strongestVoice(): Prisma.Sql {
  return Prisma.sql`(
    SELECT v."voice", v."affiliation" FROM (
      SELECT 'asserter' AS "voice", CASE WHEN e."kind" = 'PublicBody' THEN 'owned' ELSE es."stateAffiliation"::text END AS "affiliation"
      FROM "Entity" said JOIN "Entity" e ON e."id" = coalesce(said."mergedIntoId", said."id")
      LEFT JOIN "Source" es ON es."entityId" = e."id"
      WHERE said."id" = c."asserterId"
      UNION ALL
      SELECT 'origin', os."stateAffiliation"::text
      FROM "ClaimDocument" cd JOIN "SourceDocument" d ON d."id" = cd."documentId"
      JOIN "SourceDocument" o ON o."originId" = d."originId" JOIN "Source" os ON os."id" = o."sourceId"
      WHERE cd."claimId" = c."id" AND cd."retractedAt" IS NULL
    ) v
    WHERE ${strength(Prisma.sql`v."affiliation"`)} > greatest(${strength(Prisma.sql`s."stateAffiliation"::text`)}, ${NONE})
    ORDER BY ${strength(Prisma.sql`v."affiliation"`)} DESC, v."voice" LIMIT 1)`;
}

/** What tells of that voice, in JSON: with its name, and whether the desk compiles the source. */
export const VOICE = {
  voice: z.enum(["asserter", "origin"]).nullable(),
  voiceAffiliation: z.enum(StateAffiliation).nullable(),
  voiceName: z.string().nullable(),
  own: z.boolean(),
};

/** 1 for unknown, increasing with the ties. */
const strength = (affiliation: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`coalesce(array_position(${[...AFFILIATIONS]}::text[], ${affiliation}), 0)`;
const NONE = AFFILIATIONS.indexOf("none") + 1;

/** SQL for the current name of that voice of the claim `c`, or NULL. */
export function voiceName(voice: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(CASE ${voice}
    WHEN 'asserter' THEN (SELECT ${nameOf("e")} FROM "Entity" said JOIN "Entity" e ON e."id" = coalesce(said."mergedIntoId", said."id")
      WHERE said."id" = c."asserterId")
    WHEN 'origin' THEN (SELECT g."label" FROM "ClaimDocument" cd JOIN "SourceDocument" d ON d."id" = cd."documentId"
      JOIN "Origin" g ON g."id" = d."originId" WHERE cd."claimId" = c."id" AND cd."retractedAt" IS NULL ORDER BY cd."position" LIMIT 1)
  END)`;
}
