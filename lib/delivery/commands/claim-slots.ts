import "server-only";
import { randomUUID } from "node:crypto";
import { z } from "zod";
import { allowedFrom, nextSlot } from "@/lib/alerts/due-at";
import { AlertPace } from "@/lib/db/generated/enums";
import { type RowReader, selectRows } from "@/lib/db/rows";
import { grouped } from "../policy";
import type { DueAlert, DuePerson } from "../types";

const Row = z.strictObject({ id: z.string(), accountId: z.string(), pace: z.enum(AlertPace), at: z.date() });

export type Slot = { id: string; at: Date; pace: "daily" | "weekly" };

/**
 * Claims the digests that are due: one for each person, pace and slot, however often it is tried. Where a worker was down
 * over several slots, one digest tells what is due by now. What became due for a slot whose digest was made already waits
 * for the next one.
 */
export async function claimSlots(
  tx: RowReader,
  people: readonly DuePerson[],
  alertsOf: (person: DuePerson) => readonly DueAlert[],
  at: Date,
): Promise<{ claimed: Map<string, Slot[]>; later: { alertId: string; dueAt: Date }[] }> {
  const wanted = people.flatMap((person) =>
    (["daily", "weekly"] as const).flatMap((pace) => {
      const alerts = alertsOf(person).filter((alert) => alert.pace === pace);
      if (alerts.length === 0) return [];
      const slot = new Date(Math.max(...alerts.map(({ dueAt }) => dueAt.getTime())));
      return [{ person, pace, alerts, slot, id: randomUUID() }];
    }),
  );
  if (wanted.length === 0) return { claimed: new Map(), later: [] };
  const rows = await selectRows(tx, "claim-slots", Row)`
    INSERT INTO "Digest" ("id", "accountId", "pace", "slot", "createdAt")
    SELECT * FROM unnest(${wanted.map(({ id }) => id)}::uuid[], ${wanted.map(({ person }) => person.accountId)}::uuid[],
      ${wanted.map(({ pace }) => pace)}::"AlertPace"[], ${wanted.map(({ slot }) => slot.toISOString())}::timestamptz[],
      ${wanted.map(() => at.toISOString())}::timestamptz[])
    ON CONFLICT ("accountId", "pace", "slot") DO NOTHING
    RETURNING "id"::text, "accountId"::text, "pace", "slot" AS "at"`;
  const made = new Set(rows.map(({ id }) => id));
  const later = wanted.flatMap(({ person, pace, alerts, id }) =>
    made.has(id)
      ? []
      : alerts.map((alert) => ({
          alertId: alert.id,
          dueAt: allowedFrom(nextSlot(at, pace, person.settings), person.settings),
        })),
  );
  const slots = wanted
    .filter(({ id }) => made.has(id))
    .toSorted((a, b) => a.slot.getTime() - b.slot.getTime());
  const claimed = new Map(
    [...grouped(slots, ({ person }) => person.accountId)].map(([accountId, own]) => [
      accountId,
      own.map(({ id, slot, pace }) => ({ id, at: slot, pace })),
    ]),
  );
  return { claimed, later };
}
