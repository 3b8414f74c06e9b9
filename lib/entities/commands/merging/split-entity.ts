import "server-only";
import { accountIdOf, type Viewer } from "@/lib/access/types";
import type { Origin } from "@/lib/audit/types";
import { now } from "@/lib/clock/now";
import type { Prisma } from "@/lib/db/generated/client";
import { lockRows } from "@/lib/db/locks";
import { Invalid, NotFound } from "@/lib/errors";
import { SplitEntity } from "../../editing-schema";
import { actOnEntity } from "../act-on-entity";
import { keepAPrimary } from "../names/primary-names";
import { lockRelationships } from "../relationships/lock-relationships";
import { moveClaims } from "./move-claims";
import { moveRelationships } from "./move-relationships";

/**
 * `staying`: chosen claims that are published and so not rewritten; a claim about the new entity must supersede each.
 */
export type SplitDone = { entityId: string; slug: string; staying: string[] };

/**
 * Creates a new entity from a part of one: the chosen rows are retracted here and written there, at one moment, the new
 * entity's `createdAt`. `undoSplit` undoes it.
 *
 * @throws Forbidden, NotFound, Invalid (`slug` taken, `nameIds`: no primary name would be left)
 */
export async function splitEntity(viewer: Viewer, intent: SplitEntity, origin: Origin): Promise<SplitDone> {
  const { entityId, nameIds, identifierIds, relationshipIds, claimIds, reason, ...wanted } =
    SplitEntity.parse(intent);
  return actOnEntity(viewer, "entity.merge", origin, async (tx) => {
    await lockRows(tx, "Entity", [entityId]);
    await lockRelationships(tx, relationshipIds);
    const old = await tx.entity.findUnique({
      where: { id: entityId },
      select: { country: true, stages: true, confidence: true, asOf: true },
    });
    if (!old) throw new NotFound();
    const taken = await tx.entity.findUnique({ where: { slug: wanted.slug }, select: { id: true } });
    if (taken) throw new Invalid("slug", "Another entity has this address");
    const at = now();
    const { slug, kind, summary } = wanted;
    const { id } = await tx.entity.create({
      data: { ...old, slug, kind, summary, createdAt: at },
      select: { id: true },
    });
    await moveNames(tx, { entityId, to: id, ids: nameIds, at, first: wanted });
    await keepAPrimary(tx, entityId);
    const identifiers = { id: { in: identifierIds }, entityId, retractedAt: null };
    const moved = await tx.identifier.findMany({ where: identifiers, select: { scheme: true, value: true } });
    await tx.identifier.updateMany({ where: identifiers, data: { retractedAt: at } });
    await tx.identifier.createMany({ data: moved.map((row) => ({ ...row, entityId: id, recordedAt: at })) });
    await moveRelationships(tx, {
      from: entityId,
      to: id,
      ids: relationshipIds,
      at,
      byId: accountIdOf(viewer),
    });
    const staying = await moveClaims(tx, { from: entityId, to: id, ids: claimIds });
    const split = { fromId: entityId, madeId: id, reason, splitAt: at, byId: accountIdOf(viewer) };
    await tx.entitySplit.create({ data: split, select: { id: true } });
    return {
      action: "entity.split",
      entityId,
      before: null,
      after: { split: id, slug, reason, nameIds, identifierIds, relationshipIds, claimIds, staying },
      result: { entityId: id, slug, staying },
    };
  });
}

type NameMove = {
  entityId: string;
  to: string;
  ids: readonly string[];
  at: Date;
  first: { name: string; lang: string };
};

async function moveNames(
  tx: Prisma.TransactionClient,
  { entityId, to, ids, at, first }: NameMove,
): Promise<void> {
  const where = { id: { in: [...ids] }, entityId, retractedAt: null };
  const names = await tx.entityName.findMany({
    where,
    select: { lang: true, type: true, value: true, pinyin: true, validFrom: true, validTo: true },
  });
  await tx.entityName.updateMany({ where, data: { retractedAt: at } });
  const { lang, name: value } = first;
  const isFirst = (row: { lang: string; value: string }) => row.lang === lang && row.value === value;
  const pinyin = names.find(isFirst)?.pinyin ?? null;
  await tx.entityName.create({
    data: { entityId: to, lang, type: "primary", value, pinyin, recordedAt: at },
    select: { id: true },
  });
  const others = names.filter((row) => !isFirst(row) || row.validTo !== null);
  await tx.entityName.createMany({
    data: others.map((row) => ({
      ...row,
      type: row.lang === lang && row.type === "primary" ? ("alias" as const) : row.type,
      entityId: to,
      recordedAt: at,
    })),
  });
}
