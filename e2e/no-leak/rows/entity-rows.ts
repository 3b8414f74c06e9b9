import { randomUUID } from "node:crypto";
import { OPERATOR } from "@/lib/access/types";
import { db } from "@/lib/db/client";
import { mergeEntities } from "@/lib/entities/commands/merging/merge-entities";
import { splitEntity } from "@/lib/entities/commands/merging/split-entity";
import { quoteHash } from "@/lib/entities/relationships/prove";
import { reportRows } from "./report-rows";

const ORIGIN = { address: "local", userAgent: "leak test" };
const REASON = "planted by the leak test";

const newSlug = () => `planted-${randomUUID().slice(0, 8)}`;
const when = (retracted: boolean) => (retracted ? new Date() : null);

async function entity(): Promise<string> {
  const slug = newSlug();
  const names = { create: { lang: "en", type: "primary" as const, value: `Planted ${slug}` } };
  const data = { slug, kind: "Place" as const, stages: [], summary: "", confidence: "low" as const, names };
  return (await db.entity.create({ data, select: { id: true } })).id;
}

/** A second name, in addition to the primary one. */
async function entityName({ retracted = false } = {}): Promise<string> {
  const data = { entityId: await entity(), lang: "en", type: "alias" as const, value: newSlug() };
  return (
    await db.entityName.create({ data: { ...data, retractedAt: when(retracted) }, select: { id: true } })
  ).id;
}

async function identifier({ retracted = false } = {}): Promise<string> {
  const value = `Q${Math.floor(Math.random() * 1e9)}`;
  const data = { entityId: await entity(), scheme: "QID", value, retractedAt: when(retracted) };
  return (await db.identifier.create({ data, select: { id: true } })).id;
}

async function merge(): Promise<string> {
  const [fromId, intoId] = [await entity(), await entity()];
  return (await mergeEntities(OPERATOR, { fromId, intoId, reason: REASON }, ORIGIN)).mergeId;
}

async function split() {
  const entityId = await entity();
  const half = { slug: newSlug(), name: "Half", kind: "Place" as const, reason: REASON };
  const { entityId: newEntityId } = await splitEntity(OPERATOR, { entityId, ...half }, ORIGIN);
  return { entityId, newEntityId };
}

/** Two entities with similar names; if `dismissed`, the desk has said that they are two. */
async function entityPair({ dismissed = false } = {}) {
  const [firstId = "", secondId = ""] = [await entity(), await entity()].sort();
  if (dismissed)
    await db.duplicateDismissal.create({ data: { firstId, secondId }, select: { firstId: true } });
  return { firstId, secondId };
}

async function relationship({ retracted = false } = {}) {
  const [fromId, toId] = [await entity(), await entity()];
  const data = { fromId, toId, kind: "supplies", confidence: "low" as const, retractedAt: when(retracted) };
  const { id: relationshipId } = await db.relationship.create({ data, select: { id: true } });
  return { relationshipId, fromId, toId };
}

/** A sentence of a published report that proves a relationship. */
async function evidence({ retracted = false } = {}): Promise<string> {
  const { relationshipId } = await relationship();
  const { blockId, sentence } = await reportRows.report();
  const place = { blockId, start: 0, end: sentence.length, quoteHash: quoteHash(sentence) };
  const data = { relationshipId, ...place, retractedAt: when(retracted) };
  return (await db.relationshipEvidence.create({ data, select: { id: true } })).id;
}

export const entityRows = {
  newSlug,
  entity,
  entityName,
  identifier,
  merge,
  split,
  entityPair,
  relationship,
  evidence,
};
