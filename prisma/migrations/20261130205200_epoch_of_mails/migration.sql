-- AlterTable
ALTER TABLE "OutboxMail" ADD COLUMN     "epoch" BIGINT;
