import "server-only";
import { PUBLIC_RANK } from "@/lib/access/types";
import type { Prisma } from "@/lib/db/generated/client";
import { noteMailed } from "@/lib/reading/commands/note-mailed";
import type { Merged } from "../policy";
import type { DuePerson } from "../types";

/** What became of an alert: the mail that tells it, or why there is none. */
export type Settled = { alertId: string; mailId: string | null; dropped: string | null };

/** Settles alerts, and says which mail each digest is. */
export async function settle(
  tx: Prisma.TransactionClient,
  settled: readonly Settled[],
  at: Date,
  digests: readonly { id: string; mailId: string | null }[],
): Promise<void> {
  if (settled.length > 0) {
    await tx.$executeRaw`
      UPDATE "Alert" al SET "settledAt" = ${at}, "mailId" = j."mailId", "dropped" = j."dropped"
      FROM json_to_recordset(${JSON.stringify(settled)}::json) AS j("alertId" uuid, "mailId" uuid, "dropped" text)
      WHERE al."id" = j."alertId"`;
  }
  if (digests.length > 0) {
    await tx.$executeRaw`
      UPDATE "Digest" d SET "mailId" = j."mailId"
      FROM json_to_recordset(${JSON.stringify(digests)}::json) AS j("id" uuid, "mailId" uuid) WHERE d."id" = j."id"`;
  }
}

/** Moves alerts to when they may be told. */
export async function postpone(
  tx: Prisma.TransactionClient,
  later: readonly { alertId: string; dueAt: Date }[],
): Promise<void> {
  if (later.length === 0) return;
  await tx.$executeRaw`
    UPDATE "Alert" al SET "dueAt" = j."dueAt"
    FROM json_to_recordset(${JSON.stringify(later)}::json) AS j("alertId" uuid, "dueAt" timestamptz) WHERE al."id" = j."alertId"`;
}

type Written = {
  person: DuePerson;
  told: readonly Merged[];
  slots: readonly object[];
  mailId: string | null;
};

/** Records which versions were sent with text, and up to which rank: their corrections concern everyone who got them. */
export async function noteMailedVersions(
  tx: Prisma.TransactionClient,
  written: readonly Written[],
): Promise<void> {
  const sent = written.flatMap(({ person, told, slots, mailId }) =>
    mailId === null || person.text === "titles"
      ? []
      : told.flatMap(({ news: { version } }) => {
          if (!version) return [];
          const whole = person.text === "full" && slots.length === 0;
          return [
            {
              accountId: person.accountId,
              versionId: version.id,
              reportId: version.reportId,
              rank: whole ? person.rank : PUBLIC_RANK,
            },
          ];
        }),
  );
  await noteMailed(tx, sent);
}
