import "server-only";
import { randomUUID } from "node:crypto";
import type { Prisma } from "@/lib/db/generated/client";
import { lockRows } from "@/lib/db/locks";
import { NameRow, selectRows } from "@/lib/db/rows";
import { insertEntities, withPinyin } from "@/lib/entities/commands/insert-entities";
import { proposedPinyin } from "@/lib/names/propose-pinyin";
import { numberedSlug, slugOf } from "@/lib/urls/slug-of";
import { addsSomething, type Changes, changesOf } from "../rows/changes-of";
import type { DidEntity } from "../types";
import { entitiesByIdentifier } from "./find-entities";
import { type EntityLine, readExisting } from "./plan-entities";

type ToDo = EntityLine & { isNew: boolean; entityId: string | null };

/** What became of a line: what it wrote, or why it was refused after all. */
export type Outcome = {
  number: number;
  entityId?: string | null;
  relationshipId?: string | null;
  did?: object;
  refusal?: string;
};

/** Makes the entities of lines and completes those that they mean. */
export async function doEntities(tx: Prisma.TransactionClient, lines: readonly ToDo[]): Promise<Outcome[]> {
  await lockRows(
    tx,
    "Entity",
    lines.flatMap(({ entityId }) => entityId ?? []),
  );
  // Since the check, someone may have given an identifier to another entity.
  const holders = await entitiesByIdentifier(
    tx,
    lines.flatMap(({ data }) => data.identifiers),
  );
  const taken = (line: ToDo): Outcome[] =>
    line.data.identifiers.flatMap(({ scheme, value }) => {
      const holder = holders.get(`${scheme} ${value}`);
      if (holder === undefined || holder === line.entityId) return [];
      return [{ number: line.number, refusal: `Another entity has ${scheme} ${value} by now.` }];
    });
  const refused = new Map(lines.flatMap((line) => taken(line).slice(0, 1)).map((one) => [one.number, one]));
  const free = lines.filter(({ number }) => !refused.has(number));
  return [
    ...refused.values(),
    ...(await makeEntities(
      tx,
      free.filter(({ isNew }) => isNew),
    )),
    ...(await completeEntities(
      tx,
      free.filter(({ isNew }) => !isNew),
    )),
  ];
}

async function makeEntities(tx: Prisma.TransactionClient, lines: readonly ToDo[]): Promise<Outcome[]> {
  if (lines.length === 0) return [];
  const slugs = await freeSlugs(tx, lines);
  const ids = await insertEntities(
    tx,
    lines.map(({ data }, at) => ({ ...data, slug: slugs[at] ?? "" })),
  );
  const made = [...ids.values()];
  const where = { entityId: { in: made } };
  const names = groupedIds(await tx.entityName.findMany({ where, select: { id: true, entityId: true } }));
  const identifiers = groupedIds(
    await tx.identifier.findMany({ where, select: { id: true, entityId: true } }),
  );
  return lines.map(({ number }, at) => {
    const entityId = ids.get(slugs[at] ?? "") ?? "";
    const did: DidEntity = {
      made: true,
      names: names.get(entityId) ?? [],
      identifiers: identifiers.get(entityId) ?? [],
      facts: {},
    };
    return { number, entityId, did };
  });
}

/** An address for each new entity: the given one, or one made from its name, which gets a number where it is taken. */
async function freeSlugs(tx: Prisma.TransactionClient, lines: readonly ToDo[]): Promise<string[]> {
  const wanted = lines.map(({ data: { slug, names } }) => {
    const name = names[0]?.value ?? "";
    return slug ?? slugOf(proposedPinyin({ lang: "zh-Hans", value: name }) ?? name, "entity");
  });
  const rows = await selectRows(tx, "taken-slugs", NameRow)`
    SELECT e."slug" AS "name" FROM "Entity" e
    WHERE e."slug" = ANY(${wanted}::text[]) OR regexp_replace(e."slug", '-[0-9]+$', '') = ANY(${wanted}::text[])`;
  const taken = new Set(rows.map(({ name }) => name));
  return wanted.map((base) => {
    const slug = numberedSlug(base, taken);
    taken.add(slug);
    return slug;
  });
}

function groupedIds(rows: readonly { id: string; entityId: string }[]): ReadonlyMap<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const { id, entityId } of rows) {
    const group = groups.get(entityId);
    if (group) group.push(id);
    else groups.set(entityId, [id]);
  }
  return groups;
}

async function completeEntities(tx: Prisma.TransactionClient, lines: readonly ToDo[]): Promise<Outcome[]> {
  const existing = new Map(
    await readExisting(
      tx,
      lines.flatMap(({ entityId }) => entityId ?? []),
    ),
  );
  const names: Prisma.EntityNameCreateManyInput[] = [];
  const identifiers: Prisma.IdentifierCreateManyInput[] = [];
  const outcomes: Outcome[] = [];
  for (const { number, data, entityId } of lines) {
    const entity = entityId === null ? undefined : existing.get(entityId);
    if (!entity) {
      outcomes.push({ number, refusal: "The entity is no longer there." });
      continue;
    }
    const changes = changesOf(entity, data);
    const did: DidEntity = { made: false, names: [], identifiers: [], facts: {} };
    for (const name of changes.names) {
      const id = randomUUID();
      did.names.push(id);
      names.push(withPinyin({ ...name, id, entityId: entity.id }));
    }
    for (const identifier of changes.identifiers) {
      const id = randomUUID();
      did.identifiers.push(id);
      identifiers.push({ ...identifier, id, entityId: entity.id });
    }
    did.facts = await writeFacts(tx, entity, changes);
    // A later line of this file may mean the same entity.
    existing.set(entity.id, {
      ...entity,
      ...changes.facts,
      names: [...entity.names, ...changes.names],
      identifiers: [...entity.identifiers, ...changes.identifiers],
    });
    outcomes.push({ number, entityId: entity.id, ...(addsSomething(changes) && { did }) });
  }
  await tx.entityName.createMany({ data: names });
  await tx.identifier.createMany({ data: identifiers });
  return outcomes;
}

type Facts = Changes["facts"];

/** @returns what each value was and is */
async function writeFacts(
  tx: Prisma.TransactionClient,
  before: { id: string } & Required<Facts>,
  { facts }: Changes,
): Promise<DidEntity["facts"]> {
  const fields = Object.keys(facts) as (keyof Facts)[];
  if (fields.length === 0) return {};
  await tx.entity.update({
    where: { id: before.id },
    data: { ...facts, revision: { increment: 1 } },
    select: { id: true },
  });
  return Object.fromEntries(fields.map((field) => [field, { was: before[field], is: facts[field] ?? null }]));
}
