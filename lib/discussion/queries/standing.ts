import "server-only";
import { z } from "zod";
import type { Person } from "@/lib/access/types";
import { now } from "@/lib/clock/now";
import { type RowReader, selectRows } from "@/lib/db/rows";
import { suggestedName } from "../schema";
import type { Standing } from "../types";

const Row = z.strictObject({
  name: z.string().nullable(),
  sanction: z
    .strictObject({ kind: z.enum(["mute", "suspend"]), reason: z.string(), endsAt: z.string() })
    .nullable(),
  /** the strictest mark */
  mark: z.strictObject({ kind: z.enum(["locked", "archived"]), reason: z.string() }).nullable(),
  slowSeconds: z.int().nullable(),
});

export type InThread = { standing: Standing; slowSeconds: number | null };

/** What a person may do in a thread (null: one that does not exist yet), and the pause of a slow thread in seconds. */
export async function standingOf(tx: RowReader, person: Person, threadId: string | null): Promise<InThread> {
  const [row] = await selectRows(tx, "standing", Row)`
    SELECT
      (SELECT "name" FROM "Participant" WHERE "accountId" = ${person.accountId}::uuid) AS "name",
      (SELECT json_build_object('kind', "kind", 'reason', "reason", 'endsAt', "endsAt") FROM "Sanction"
        WHERE "accountId" = ${person.accountId}::uuid AND "liftedAt" IS NULL AND "endsAt" > ${now()}
        ORDER BY "kind" = 'suspend' DESC, "endsAt" DESC LIMIT 1) AS "sanction",
      (SELECT json_build_object('kind', "kind", 'reason', "reason") FROM "ThreadMark"
        WHERE "threadId" = ${threadId}::uuid AND "kind" IN ('locked', 'archived') AND "liftedAt" IS NULL
        ORDER BY "kind" = 'archived' DESC, "at" LIMIT 1) AS "mark",
      (SELECT max("seconds") FROM "ThreadMark"
        WHERE "threadId" = ${threadId}::uuid AND "kind" = 'slow' AND "liftedAt" IS NULL) AS "slowSeconds"`;
  if (!row) throw new Error("The database did not answer");
  return { standing: decide(person, row), slowSeconds: row.slowSeconds };
}

function decide(
  { verified, name: accountName }: Person,
  { name, sanction, mark }: z.output<typeof Row>,
): Standing {
  if (!verified) return { kind: "unverified" };
  if (sanction) {
    const kind = sanction.kind === "suspend" ? "suspended" : "muted";
    return { kind, reason: sanction.reason, endsAt: new Date(sanction.endsAt) };
  }
  return mark ?? { kind: "open", name, suggestedName: suggestedName(accountName) };
}
