import "server-only";
import { z } from "zod";
import { can } from "@/lib/access/permissions";
import { OPERATOR } from "@/lib/access/types";
import { recordAudit } from "@/lib/audit/commands";
import type { Origin } from "@/lib/audit/types";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { RegisterContent, RegisterFormat } from "@/lib/db/generated/enums";
import { lockAdvisory } from "@/lib/db/locks";
import { selectRows } from "@/lib/db/rows";
import { raiseEpoch } from "@/lib/invalidation/raise-epoch";
import { personOf, SENDER } from "@/lib/people/may-invite";
import { Mapping, readingOf } from "../schema";
import { checkLines } from "./check-lines";
import { doLines } from "./do-lines";
import { undoLines } from "./undo-lines";
import { writeLines, writeObjects } from "./write-lines";

/** How many transactions one run of the job makes. */
const TURN = 8;

const Row = z.strictObject({
  id: z.string(),
  list: z.string(),
  format: z.enum(RegisterFormat),
  content: z.enum(RegisterContent),
  createdById: z.string(),
  phase: z.enum(["check", "do", "undo"]).nullable(),
});
type ImportRow = z.output<typeof Row>;

/**
 * Checks, does or undoes the next lines of an import. Stopped at any moment, it goes on where it was: a line is done in the
 * transaction that says so.
 *
 * @returns whether there are more, for another run
 */
export async function workOnImport(importId: string, origin: Origin): Promise<boolean> {
  for (let turn = 0; turn < TURN; turn++) {
    const more = await db.$transaction((tx) => step(tx, importId, origin), { timeout: 120_000 });
    if (!more) return false;
  }
  return true;
}

async function step(tx: Prisma.TransactionClient, importId: string, origin: Origin): Promise<boolean> {
  await lockAdvisory(tx, "register");
  const [row] = await selectRows(tx, "register-import", Row)`
    SELECT "id"::text, "list", "format"::text AS "format", "content"::text AS "content", "createdById"::text,
      CASE WHEN "undoStartedAt" IS NOT NULL THEN CASE WHEN "undoneAt" IS NULL THEN 'undo' END
        WHEN "startedAt" IS NOT NULL THEN CASE WHEN "finishedAt" IS NULL THEN 'do' END
        WHEN "checkStartedAt" IS NOT NULL AND "checkedAt" IS NULL THEN 'check' END AS "phase"
    FROM "RegisterImport" WHERE "id" = ${importId}::uuid FOR NO KEY UPDATE`;
  if (!row?.phase) return false;
  if (row.phase === "check") return check(tx, row);
  // A person who has lost the permission starts nothing; what was begun can still be undone.
  const allowed = row.phase === "undo" || (await stillMay(tx, row.createdById));
  const did = allowed ? await (row.phase === "undo" ? undoLines(tx, row.id) : doLines(tx, row)) : null;
  if (did === null) {
    const data = row.phase === "undo" ? { undoneAt: new Date() } : { finishedAt: new Date() };
    await tx.registerImport.update({ where: { id: row.id }, data, select: { id: true } });
    return false;
  }
  await recordAudit(tx, {
    viewer: OPERATOR,
    action: row.phase === "undo" ? "register.undo-lines" : "register.import-lines",
    subjectKind: "RegisterImport",
    subjectId: row.id,
    after: did,
    origin,
  });
  await raiseEpoch(tx);
  return true;
}

async function stillMay(tx: Prisma.TransactionClient, accountId: string): Promise<boolean> {
  const starter = personOf(await tx.account.findUniqueOrThrow({ where: { id: accountId }, select: SENDER }));
  return starter !== null && can(starter, "register.import");
}

async function check(tx: Prisma.TransactionClient, row: ImportRow): Promise<boolean> {
  const some = await tx.registerImportLine.findFirst({
    where: { importId: row.id },
    select: { number: true },
  });
  if (!some) {
    await readFile(tx, row);
    return true;
  }
  if (await checkLines(tx, row)) return true;
  await tx.registerImport.update({
    where: { id: row.id },
    data: { checkedAt: new Date() },
    select: { id: true },
  });
  return false;
}

async function readFile(tx: Prisma.TransactionClient, { id, content }: ImportRow): Promise<void> {
  const { text, mapping, reading } = await tx.registerImport.findUniqueOrThrow({
    where: { id },
    select: { text: true, mapping: true, reading: true },
  });
  const file = { text: text ?? "", mapping: Mapping.parse(mapping) };
  if (content === "both") await writeObjects(tx, id, file);
  else await writeLines(tx, id, { ...file, content, said: readingOf(reading).said });
}
