-- AlterTable
ALTER TABLE "OutboxMail" ADD COLUMN     "rank" INTEGER;
