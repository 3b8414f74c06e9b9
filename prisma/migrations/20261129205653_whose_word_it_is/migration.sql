-- AlterTable
ALTER TABLE "DisclaimerItem" ADD COLUMN     "own" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "voice" TEXT,
ADD COLUMN     "voiceAffiliation" "StateAffiliation";

-- AlterTable
ALTER TABLE "Source" ADD COLUMN     "own" BOOLEAN NOT NULL DEFAULT false;
