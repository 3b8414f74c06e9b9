-- AlterTable
ALTER TABLE "ReportVersion" ADD COLUMN     "walls" JSONB;
