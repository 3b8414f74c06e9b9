-- AlterEnum
ALTER TYPE "ClaimStatus" ADD VALUE 'enacted';

-- AlterTable
ALTER TABLE "ClaimDocument" ADD COLUMN     "note" TEXT,
ADD COLUMN     "translation" TEXT;

-- AlterTable
ALTER TABLE "RelationshipDocument" ADD COLUMN     "note" TEXT,
ADD COLUMN     "translation" TEXT,
ALTER COLUMN "quote" DROP NOT NULL;


-- Judgements that contradict themselves can no longer be made; the newest of a claim that does gets a successor.
WITH contradictory AS (
  SELECT c."id", c."credibility" AS "was", c."status" AS "called",
    CASE
      WHEN c."status" = 'refuted' AND c."credibility" <= 3 THEN 4
      WHEN c."status" = 'refuted' THEN 5
      WHEN c."status" = 'unverifiable' THEN 6
      WHEN c."status" = 'corroborated' THEN c."credibility"
      ELSE 2
    END AS "credibility",
    CASE WHEN c."status" = 'corroborated' THEN 'asserted'::"ClaimStatus" ELSE c."status" END AS "status"
  FROM "Claim" c
  WHERE (c."status" IN ('asserted', 'contested', 'withdrawn') AND c."credibility" = 1)
    OR (c."status" = 'refuted' AND c."credibility" NOT IN (4, 5))
    OR (c."status" = 'unverifiable' AND c."credibility" <= 2)
    OR (c."status" = 'corroborated' AND c."credibility" >= 4)
), judged AS (
  INSERT INTO "Assessment" ("id", "claimId", "credibility", "status", "rationale", "assessedAt")
  SELECT gen_random_uuid(), "id", "credibility", "status",
    'Adjusted: “' || "called" || '” and credibility ' || "was" || ' contradict each other.', now()
  FROM contradictory
)
UPDATE "Claim" c SET "credibility" = n."credibility", "status" = n."status", "assessedAt" = now()
FROM contradictory n WHERE n."id" = c."id";
