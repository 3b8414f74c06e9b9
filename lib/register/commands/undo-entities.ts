import "server-only";
import { isDeepStrictEqual } from "node:util";
import { z } from "zod";
import type { Prisma } from "@/lib/db/generated/client";
import { lockRows } from "@/lib/db/locks";
import { selectRows } from "@/lib/db/rows";
import type { DidEntity } from "../types";
import { USES, usesSql } from "./uses";

export type DoneEntity = { number: number; entityId: string | null; did: DidEntity | null };

/** What became of a line that was taken back; `kept`: why something stays, empty if nothing does. */
export type TakenBack = { number: number; kept: string };

const UsedRow = z.strictObject({
  id: z.string(),
  revision: z.int(),
  names: z.array(z.string()),
  identifiers: z.array(z.string()),
  uses: z.array(z.string()),
});

/**
 * Takes back what lines have written. An entity that they made goes, unless it has been changed or is used by something since;
 * names, identifiers and values that they gave to others go, unless they have been changed.
 */
export async function undoEntities(
  tx: Prisma.TransactionClient,
  lines: readonly DoneEntity[],
): Promise<TakenBack[]> {
  const ids = lines.flatMap(({ entityId }) => entityId ?? []);
  await lockRows(tx, "Entity", ids, "UPDATE");
  const made = lines.filter(({ did }) => did?.made);
  const found = await selectRows(tx, "uses-of-entities", UsedRow)`
    SELECT e."id"::text, e."revision",
      ARRAY(SELECT n."id"::text FROM "EntityName" n WHERE n."entityId" = e."id") AS "names",
      ARRAY(SELECT i."id"::text FROM "Identifier" i WHERE i."entityId" = e."id") AS "identifiers",
      ${usesSql(USES)} AS "uses"
    FROM "Entity" e WHERE e."id" = ANY(${made.flatMap(({ entityId }) => entityId ?? [])}::uuid[])`;
  const state = new Map(found.map((row) => [row.id, row]));
  const outcomes: TakenBack[] = [];
  const going: string[] = [];
  for (const { number, entityId, did } of lines) {
    const row = entityId === null ? undefined : state.get(entityId);
    if (did?.made && row) {
      const kept = whyKept(row, did);
      if (kept === "") going.push(row.id);
      outcomes.push({ number, kept });
    } else if (did && !did.made && entityId !== null)
      outcomes.push({ number, kept: await takeBack(tx, entityId, did) });
    else outcomes.push({ number, kept: "" });
  }
  await tx.entityName.deleteMany({ where: { entityId: { in: going } } });
  await tx.identifier.deleteMany({ where: { entityId: { in: going } } });
  await tx.entity.deleteMany({ where: { id: { in: going } } });
  return outcomes;
}

function whyKept(row: z.output<typeof UsedRow>, did: DidEntity): string {
  if (row.uses.length > 0) return `It stays, because of its ${row.uses.join(", ")}.`;
  const same = (one: readonly string[], other: readonly string[]) =>
    isDeepStrictEqual([...one].sort(), [...other].sort());
  if (row.revision !== 1 || !same(row.names, did.names) || !same(row.identifiers, did.identifiers))
    return "It stays, because it has been changed since.";
  return "";
}

async function takeBack(tx: Prisma.TransactionClient, entityId: string, did: DidEntity): Promise<string> {
  const names = await tx.entityName.deleteMany({
    where: { id: { in: did.names }, retractedAt: null, validTo: null },
  });
  const identifiers = await tx.identifier.deleteMany({
    where: { id: { in: did.identifiers }, retractedAt: null },
  });
  const entity = await tx.entity.findUnique({
    where: { id: entityId },
    select: { country: true, stages: true, summary: true, note: true },
  });
  const back = Object.entries(did.facts).filter(([field, { is }]) =>
    isDeepStrictEqual(entity?.[field as keyof typeof entity], is),
  );
  if (back.length > 0) {
    const facts = Object.fromEntries(back.map(([field, { was }]) => [field, was]));
    await tx.entity.update({
      where: { id: entityId },
      data: { ...facts, revision: { increment: 1 } },
      select: { id: true },
    });
  }
  const left =
    did.names.length -
    names.count +
    did.identifiers.length -
    identifiers.count +
    Object.keys(did.facts).length -
    back.length;
  return left === 0 ? "" : "Some of what it added has been changed since, and stays.";
}
