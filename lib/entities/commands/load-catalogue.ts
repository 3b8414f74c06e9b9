import "server-only";
import type { z } from "zod";
import type { Prisma } from "@/lib/db/generated/client";
import { Invalid } from "@/lib/errors";
import { parsePartialDate } from "@/lib/evidence/partial-date";
import { raiseEpoch } from "@/lib/invalidation/raise-epoch";
import { Catalogue, type NewRelationship } from "../schema";
import { insertEntities } from "./insert-entities";
import { backfillPinyin } from "./names/backfill-pinyin";

/**
 * Adds what the database lacks from a catalogue's data files: entities by slug, relationships by their ends and kind,
 * and pinyin for Chinese names without it. Existing rows stay as the desk left them, so it can run repeatedly. For
 * seeds and scripts: checks no permission.
 *
 * @throws ZodError for data of the wrong form, Invalid for a relationship with an unknown end
 */
export async function loadCatalogue(
  tx: Prisma.TransactionClient,
  entities: unknown,
  relationships: unknown,
): Promise<{ entities: number; relationships: number }> {
  const added = await addCatalogue(tx, Catalogue.parse({ entities, relationships }));
  if (added.entities + added.relationships + added.spelled > 0) await raiseEpoch(tx);
  return { entities: added.entities, relationships: added.relationships };
}

/**
 * The same for data that was parsed, in a transaction that raises the epoch itself. `spelled`: names that got pinyin.
 *
 * @throws Invalid for a relationship with an unknown end
 */
export async function addCatalogue(
  tx: Prisma.TransactionClient,
  data: z.output<typeof Catalogue>,
): Promise<{ entities: number; relationships: number; spelled: number }> {
  const present = await tx.entity.findMany({ select: { id: true, slug: true } });
  const ids = new Map(present.map(({ id, slug }) => [slug, id]));
  const fresh = data.entities.filter(({ slug }) => !ids.has(slug));
  for (const [slug, id] of await insertEntities(tx, fresh)) ids.set(slug, id);
  const edges = await missingEdges(tx, ids, data.relationships);
  await tx.relationship.createMany({ data: edges });
  const spelled = await backfillPinyin(tx);
  return { entities: fresh.length, relationships: edges.length, spelled };
}

async function missingEdges(
  tx: Prisma.TransactionClient,
  ids: ReadonlyMap<string, string>,
  relationships: readonly z.output<typeof NewRelationship>[],
): Promise<Prisma.RelationshipCreateManyInput[]> {
  const present = await tx.relationship.findMany({
    where: { retractedAt: null },
    select: { fromId: true, kind: true, toId: true },
  });
  const known = new Set(present.map(keyOf));
  return relationships.flatMap(({ from, to, asOf, ...facts }) => {
    const spoken = parsePartialDate(asOf ?? "");
    const edge = {
      ...facts,
      fromId: end(ids, from),
      toId: end(ids, to),
      asOf: spoken?.day ?? null,
      asOfPrecision: spoken?.precision ?? null,
    };
    if (known.has(keyOf(edge))) return [];
    known.add(keyOf(edge));
    return [edge];
  });
}

const keyOf = (edge: { fromId: string; kind: string; toId: string }): string =>
  [edge.fromId, edge.kind, edge.toId].join(" ");

function end(ids: ReadonlyMap<string, string>, slug: string): string {
  const id = ids.get(slug);
  if (id === undefined) throw new Invalid("relationships", `There is no entity “${slug}”`);
  return id;
}
