-- The place of a report from which access was asked for, so that the answer leads back to it.
ALTER TABLE "AccessRequest" ADD COLUMN     "fromPath" TEXT;
