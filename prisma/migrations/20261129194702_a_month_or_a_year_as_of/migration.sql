-- AlterTable
ALTER TABLE "Relationship" ADD COLUMN     "asOfPrecision" "DatePrecision";
