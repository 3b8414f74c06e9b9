import "server-only";
import { randomUUID } from "node:crypto";
import type { z } from "zod";
import type { Prisma } from "@/lib/db/generated/client";
import { isChineseName } from "@/lib/names/pinyin";
import { proposedPinyin } from "@/lib/names/propose-pinyin";
import type { CreateEntity } from "../schema";

export type NewEntity = z.output<typeof CreateEntity>;

/** Writes entities with their names and identifiers in three statements; returns their ids by slug. */
export async function insertEntities(
  tx: Prisma.TransactionClient,
  entities: readonly NewEntity[],
): Promise<Map<string, string>> {
  const rows = entities.map((entity) => ({ id: randomUUID(), entity }));
  await tx.entity.createMany({
    data: rows.map(({ id, entity: { names: _, identifiers: __, ...facts } }) => ({
      ...facts,
      id,
      asOf: day(facts.asOf),
    })),
  });
  await tx.entityName.createMany({
    data: rows.flatMap(({ id, entity }) => entity.names.map((name) => withPinyin({ ...name, entityId: id }))),
  });
  await tx.identifier.createMany({
    data: rows.flatMap(({ id, entity }) =>
      entity.identifiers.map((identifier) => ({ ...identifier, entityId: id })),
    ),
  });
  return new Map(rows.map(({ id, entity }) => [entity.slug, id]));
}

/** A name with the given pinyin, or a proposed one. */
export function withPinyin<Name extends { lang: string; value: string; pinyin?: string | null }>(name: Name) {
  return { ...name, pinyin: isChineseName(name) ? (name.pinyin ?? proposedPinyin(name)) : null };
}

/** A calendar day in the form that the database driver takes. */
export function day(date: string | null): Date | null {
  return date === null ? null : new Date(`${date}T00:00:00Z`);
}
