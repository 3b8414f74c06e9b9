import "server-only";
import { randomUUID } from "node:crypto";
import { z } from "zod";
import { Prisma } from "@/lib/db/generated/client";
import { selectRows } from "@/lib/db/rows";
import { VISIT_MINUTES } from "../policy";

const Row = z.strictObject({ beforeAt: z.date().nullable() });

const REFERENCE = { report: "reportId", entity: "entityId", source: "sourceId", claim: "claimId" } as const;

type Seen = { kind: keyof typeof REFERENCE; id: string } | { kind: "home" };

/** Records a look, and returns when the visit before it ended; null on the first visit. */
export async function writeLook(
  tx: Prisma.TransactionClient,
  { accountId, at, seen }: { accountId: string; at: Date; seen: Seen },
): Promise<Date | null> {
  const column = seen.kind === "home" ? null : Prisma.raw(`"${REFERENCE[seen.kind]}"`);
  const [columns, values, target] =
    seen.kind === "home" || column === null
      ? [Prisma.empty, Prisma.empty, Prisma.sql`("accountId") WHERE "kind" = 'home'`]
      : [Prisma.sql`, ${column}`, Prisma.sql`, ${seen.id}::uuid`, Prisma.sql`("accountId", ${column})`];
  const [row] = await selectRows(tx, "write-look", Row)`
    INSERT INTO "ReadState" AS s ("id", "accountId", "kind", "seenAt"${columns})
    VALUES (${randomUUID()}::uuid, ${accountId}::uuid, ${seen.kind}::"ReadKind", ${at}${values})
    ON CONFLICT ${target} DO UPDATE SET
      "beforeAt" = CASE WHEN EXCLUDED."seenAt" - s."seenAt" > make_interval(mins => ${VISIT_MINUTES}) THEN s."seenAt" ELSE s."beforeAt" END,
      "seenAt" = greatest(s."seenAt", EXCLUDED."seenAt")
    RETURNING s."beforeAt"`;
  return row?.beforeAt ?? null;
}
