-- AlterTable
ALTER TABLE "Account" ADD COLUMN     "removedAt" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "Demonstration" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "state" TEXT NOT NULL,
    "changedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Demonstration_pkey" PRIMARY KEY ("id")
);

-- What Prisma's schema cannot say, and what must always hold.

ALTER TABLE "Demonstration" ADD CONSTRAINT "Demonstration_one_row" CHECK ("id" = 1);
ALTER TABLE "Demonstration" ADD CONSTRAINT "Demonstration_state" CHECK ("state" IN ('seeding', 'seeded', 'removed'));
ALTER TABLE "Account" ADD CONSTRAINT "Account_removed_is_nobody" CHECK ("removedAt" IS NULL OR ("passwordHash" IS NULL AND "role" = 'reader' AND "emailVerifiedAt" IS NULL));

-- Erases what the audit log keeps of a removed account beside its chain: before, after, addresses and devices of its
-- own acts and of acts upon it. The application may not delete details; through this it can, of removed accounts alone.
CREATE FUNCTION lodestone_erase_details(removed uuid) RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE erased bigint;
BEGIN
  IF NOT EXISTS (SELECT FROM "Account" WHERE "id" = removed AND "removedAt" IS NOT NULL) THEN
    RAISE EXCEPTION 'the account % was not removed', removed USING ERRCODE = 'insufficient_privilege';
  END IF;
  DELETE FROM "AuditDetail" d USING "AuditEntry" e
  WHERE e."seq" = d."seq" AND (e."actorId" = removed OR e."subjectId" = removed::text OR e."subjectId" IN (
    SELECT "id"::text FROM "AccessRequest" WHERE "accountId" = removed
    UNION ALL SELECT "id"::text FROM "Session" WHERE "accountId" = removed
    UNION ALL SELECT "id"::text FROM "Membership" WHERE "accountId" = removed));
  GET DIAGNOSTICS erased = ROW_COUNT;
  RETURN erased;
END $$;
REVOKE EXECUTE ON FUNCTION lodestone_erase_details(uuid) FROM PUBLIC;
