-- A person is told of a cause once, whatever address they have by then. Mails of before that break this keep their
-- words under a cause of their own; those not sent yet are not sent again.
UPDATE "OutboxMail" m SET "cause" = 'again:' || m."id" || ':' || m."cause",
  "failure" = CASE WHEN m."sentAt" IS NULL AND starts_with(m."cause", 'version:')
    THEN 'Suppressed: told already at another address' ELSE m."failure" END
WHERE m."accountId" IS NOT NULL AND EXISTS (
  SELECT FROM "OutboxMail" b WHERE b."accountId" = m."accountId" AND b."cause" = m."cause" AND b."id" < m."id");
CREATE UNIQUE INDEX "OutboxMail_once" ON "OutboxMail" ("accountId", "cause") WHERE "accountId" IS NOT NULL;

-- What waits to be sent, in the order in which a worker that starts takes it up.
CREATE INDEX "OutboxMail_unsent" ON "OutboxMail" ("id") WHERE "sentAt" IS NULL;

-- Two clocks, or the beginning of a transaction that had to wait, have made memberships that ended before they began.
UPDATE "Membership" SET "revokedAt" = "startsAt" WHERE "revokedAt" < "startsAt";
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_ends_after_it_begins"
  CHECK ("revokedAt" IS NULL OR "revokedAt" >= "startsAt");
