import "server-only";
import type { Prisma } from "@/lib/db/generated/client";
import type { RegisterPlan } from "@/lib/db/generated/enums";
import { LEGAL_FORM } from "@/lib/entities/matching/variants";
import { LEGAL_PATTERN } from "@/lib/entities/merging/chinese-core";
import { clashingIdentifiers } from "@/lib/names/identifiers/clashing";
import { addsSomething, changesInWords, changesOf, type Existing } from "../rows/changes-of";
import type { Candidate, EntityData } from "../types";
import {
  entitiesByIdentifier,
  entitiesByKey,
  entitiesBySlug,
  entitiesLike,
  type Import,
} from "./find-entities";

export type EntityLine = { number: number; key: string | null; remark: string; data: EntityData };

/** What is to happen with a line. */
export type Planned = {
  number: number;
  plan: RegisterPlan;
  remark: string;
  entityId: string | null;
  candidates: Candidate[] | null;
};

/**
 * Finds which entities lines mean: by the key of their list, by address, by identifier. One that is only called like another
 * waits for a person.
 */
export async function planEntities(
  tx: Prisma.TransactionClient,
  list: Import,
  lines: readonly EntityLine[],
): Promise<Planned[]> {
  const keys = await entitiesByKey(
    tx,
    list,
    lines.flatMap(({ key }) => key ?? []),
  );
  const slugs = await entitiesBySlug(
    tx,
    lines.flatMap(({ data }) => data.slug ?? []),
  );
  const identifiers = await entitiesByIdentifier(
    tx,
    lines.flatMap(({ data }) => data.identifiers),
  );
  const meant = new Map(lines.map((line) => [line.number, meantBy(line, { keys, slugs, identifiers })]));
  const open = lines.filter(({ number }) => meant.get(number)?.ids.length === 0);
  const like = await entitiesLike(
    tx,
    open.flatMap(({ number, data: { names, kind, country } }) =>
      askedNames(names).map((asked) => ({ number, kind, country, ...asked })),
    ),
  );
  const existing = await readExisting(tx, [
    ...[...meant.values()].flatMap(({ ids }) => ids),
    ...[...like.values()].flatMap((some) => some.map(({ id }) => id)),
  ]);
  return lines.map((line) => {
    const { ids, how } = meant.get(line.number) ?? { ids: [], how: [] };
    const [id, other] = ids;
    if (id !== undefined && other !== undefined)
      return refuse(line, `It is several entities: ${how.join(", ")}.`);
    const entity = id === undefined ? undefined : existing.get(id);
    if (entity) return planFor(line, entity);
    return openPlan(line, like.get(line.number) ?? [], existing);
  });
}

/** Names to look for: each as it is, and without its legal form. */
function askedNames(names: EntityData["names"]): { name: string; whole: boolean }[] {
  const whole = names.flatMap(({ type, value }) => (type === "abbreviation" ? [] : [value]));
  const cores = whole
    .map((name) => name.replace(LEGAL_FORM, "").replace(CHINESE_FORM, "").trim())
    .filter((core) => core.length > 2 && !whole.includes(core));
  return [
    ...whole.map((name) => ({ name, whole: true })),
    ...[...new Set(cores)].map((name) => ({ name, whole: false })),
  ];
}

const CHINESE_FORM = new RegExp(`(?:${LEGAL_PATTERN})+$`);

type Known = Record<"keys" | "slugs" | "identifiers", ReadonlyMap<string, string>>;

/** The entities that a line names without doubt. A key goes before everything else, since a person has decided it once. */
function meantBy(
  { key, data }: EntityLine,
  { keys, slugs, identifiers }: Known,
): { ids: string[]; how: string[] } {
  const byKey = key === null ? undefined : keys.get(key);
  if (byKey !== undefined) return { ids: [byKey], how: [] };
  const found = [
    { id: data.slug === null ? undefined : slugs.get(data.slug), how: `address ${data.slug}` },
    ...data.identifiers.map(({ scheme, value }) => ({
      id: identifiers.get(`${scheme} ${value}`),
      how: `${scheme} ${value}`,
    })),
  ].filter(({ id }) => id !== undefined);
  return { ids: [...new Set(found.flatMap(({ id }) => id ?? []))], how: found.map(({ how }) => how) };
}

const refuse = ({ number }: EntityLine, remark: string): Planned => ({
  number,
  plan: "refuse",
  remark,
  entityId: null,
  candidates: null,
});

/** What a line does to the entity that it means. */
export function planFor({ number, remark, data }: EntityLine, entity: Existing): Planned {
  const changes = changesOf(entity, data);
  return {
    number,
    plan: addsSomething(changes) ? "extend" : "same",
    remark: [remark, changesInWords(changes)].filter(Boolean).join(" "),
    entityId: entity.id,
    candidates: null,
  };
}

function openPlan(
  line: EntityLine,
  like: readonly Candidate[],
  existing: ReadonlyMap<string, Existing>,
): Planned {
  const candidates = like.filter(({ id }) => {
    const entity = existing.get(id);
    return entity && clashingIdentifiers(line.data.identifiers, entity.identifiers).length === 0;
  });
  const base = { number: line.number, entityId: null, remark: line.remark };
  return candidates.length === 0
    ? { ...base, plan: "create", candidates: null }
    : { ...base, plan: "decide", candidates };
}

/** Entities as the register has them, by id. */
export async function readExisting(
  tx: Prisma.TransactionClient,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Existing>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.entity.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: {
      id: true,
      kind: true,
      country: true,
      stages: true,
      summary: true,
      note: true,
      names: { where: { retractedAt: null }, select: { lang: true, type: true, value: true } },
      identifiers: { where: { retractedAt: null }, select: { scheme: true, value: true } },
    },
  });
  return new Map(rows.map((row) => [row.id, row]));
}
