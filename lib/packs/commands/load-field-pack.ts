import "server-only";
import { isDeepStrictEqual } from "node:util";
import { z } from "zod";
import { can } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/types";
import { recordAudit } from "@/lib/audit/commands";
import type { Origin } from "@/lib/audit/types";
import { now } from "@/lib/clock/now";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { lockAdvisory } from "@/lib/db/locks";
import { NameRow, selectRows } from "@/lib/db/rows";
import { addCatalogue } from "@/lib/entities/commands/load-catalogue";
import { Forbidden } from "@/lib/errors";
import { FIELD_LIST_NAMES, FIELD_LISTS, type FieldList } from "@/lib/field/lists";
import { addTerms } from "@/lib/glossary/commands/load-glossary";
import { raiseEpoch } from "@/lib/invalidation/raise-epoch";
import { type Fault, faultsWithin } from "../faults";
import { entriesOf, type FieldPack, type PackEntry } from "../pack-files";
import type { LoadReport, PackOutcome } from "../types";

type Wanted = {
  /** only says what a load would do */
  dry: boolean;
  /** the lists of words alone, without the register and the glossary */
  wordsOnly?: boolean;
};

/**
 * Loads a field pack in one transaction: words that are new or that this pack has changed, entities and relationships that
 * the register does not have, and terms that the glossary does not have. Words that came from this pack and are not in it any
 * more are retired: nothing new can use them, and what uses them keeps them. What the desk has written stays, so that loading
 * it again changes nothing. With faults nothing is written.
 *
 * @throws Forbidden
 */
export async function loadFieldPack(
  viewer: Viewer,
  pack: FieldPack,
  origin: Origin,
  { dry, wordsOnly = false }: Wanted,
): Promise<PackOutcome> {
  if (!can(viewer, "settings.manage")) throw new Forbidden();
  const loading = db.$transaction(
    async (tx): Promise<PackOutcome> => {
      await lockAdvisory(tx, "glossary");
      await lockAdvisory(tx, "settings");
      const stored = await newestEntries(tx);
      const entries = entriesOf(pack);
      const { key, label } = pack["pack.json"];
      const faults = [...(await faultsAgainst(tx, pack, stored)), ...taken(key, entries, stored)];
      if (faults.length > 0) return { kind: "refused", faults };
      const report: LoadReport = {
        pack: { key, label },
        ...(await writeEntries(tx, { key, entries, stored, viewer })),
        entities: 0,
        relationships: 0,
        terms: 0,
      };
      if (!wordsOnly) {
        const [entities, relationships] = [pack["entities.json"], pack["relationships.json"]];
        const register = await addCatalogue(tx, { entities, relationships });
        report.entities = register.entities;
        report.relationships = register.relationships;
        report.terms = await addTerms(tx, pack["glossary.json"]);
      }
      const outcome: PackOutcome = { kind: dry ? "would-load" : "loaded", report };
      if (dry) throw new DryRun(outcome);
      if (!changes(report)) return outcome;
      await recordAudit(tx, {
        viewer,
        action: "field.load",
        subjectKind: "FieldPack",
        subjectId: key,
        before: null,
        after: report,
        origin,
      });
      await raiseEpoch(tx);
      return outcome;
    },
    { timeout: 300_000 },
  );
  return loading.catch((error: unknown) => {
    if (error instanceof DryRun) return error.outcome;
    throw error;
  });
}

/** Rolls a transaction back that has found out what it would do. */
class DryRun extends Error {
  constructor(readonly outcome: PackOutcome) {
    super("A dry run writes nothing");
  }
}

function changes({ lists, entities, relationships, terms }: LoadReport): boolean {
  return (
    entities + relationships + terms > 0 ||
    lists.some(({ added, changed, retired }) => added + changed + retired > 0)
  );
}

const Stored = z.strictObject({
  list: z.string(),
  key: z.string(),
  number: z.int(),
  position: z.int(),
  value: z.json(),
  pack: z.string(),
});
type Stored = z.output<typeof Stored>;

const nameOf = ({ list, key }: { list: string; key: string }): string => `${list} ${key}`;

async function newestEntries(tx: Prisma.TransactionClient): Promise<ReadonlyMap<string, Stored>> {
  const rows = await selectRows(tx, "newest-field-entries", Stored)`
    SELECT DISTINCT ON (f."list", f."key") f."list", f."key", f."number", f."position", f."value", f."pack"
    FROM "FieldEntry" f ORDER BY f."list", f."key", f."number" DESC`;
  return new Map(rows.map((row) => [nameOf(row), row]));
}

async function faultsAgainst(
  tx: Prisma.TransactionClient,
  pack: FieldPack,
  stored: ReadonlyMap<string, Stored>,
): Promise<Fault[]> {
  const slugs = await selectRows(tx, "entity-slugs", NameRow)`SELECT "slug" AS "name" FROM "Entity"`;
  // Its own stages are those that it has, not those that this load retires.
  const { key } = pack["pack.json"];
  const stages = [...stored.values()].filter(
    (row) => row.list === "stage" && row.value !== null && row.pack !== key,
  );
  return faultsWithin(pack, {
    entities: new Set(slugs.map(({ name }) => name)),
    stages: new Set(stages.map(({ key }) => key)),
  });
}

/** Entries that another pack has given other words. */
function taken(key: string, entries: readonly PackEntry[], stored: ReadonlyMap<string, Stored>): Fault[] {
  return entries.flatMap((entry) => {
    const there = stored.get(nameOf(entry));
    if (!there || there.value === null || there.pack === key || isDeepStrictEqual(there.value, entry.value))
      return [];
    const message = `The pack “${there.pack}” has given “${entry.key}” other words; use another key`;
    return [{ file: entry.file, path: entry.path, message }];
  });
}

type Writing = {
  /** of the pack */
  key: string;
  entries: readonly PackEntry[];
  stored: ReadonlyMap<string, Stored>;
  viewer: Viewer;
};

async function writeEntries(
  tx: Prisma.TransactionClient,
  { key: pack, entries, stored, viewer }: Writing,
): Promise<Pick<LoadReport, "lists" | "stillUsed">> {
  const has = new Set(entries.map(nameOf));
  const gone = [...stored.values()].filter(
    (row) => row.pack === pack && row.value !== null && !has.has(nameOf(row)),
  );
  const by = { pack, setAt: now(), setById: viewer.kind === "person" ? viewer.accountId : null };
  const wanted = entries.flatMap((entry) => {
    const there = stored.get(nameOf(entry));
    const same =
      there !== undefined &&
      isDeepStrictEqual(there.value, entry.value) &&
      (there.pack !== pack || there.position === entry.position);
    return same ? [] : [{ entry, number: (there?.number ?? 0) + 1 }];
  });
  await tx.fieldEntry.createMany({
    data: [
      ...wanted.map(({ entry: { list, key, position, value }, number }) => ({
        ...{ list, key, number, position, value },
        ...by,
      })),
      ...gone.map(({ list, key, number, position }) => ({
        ...{ list, key, number: number + 1, position },
        ...by,
      })),
    ],
  });
  const lists = FIELD_LIST_NAMES.flatMap((list: FieldList) => {
    const own = wanted.filter(({ entry }) => entry.list === list);
    const added = own.filter(({ number }) => number === 1).length;
    const all = entries.filter((entry) => entry.list === list).length;
    const retired = gone.filter((row) => row.list === list).length;
    if (all + retired === 0) return [];
    return [{ list, added, changed: own.length - added, retired, same: all - own.length }];
  });
  return { lists, stillUsed: await usesOf(tx, gone) };
}

const UseRow = z.strictObject({ key: z.string(), entities: z.int() });

/** The stages among these entries that entities have. */
async function usesOf(
  tx: Prisma.TransactionClient,
  gone: readonly Stored[],
): Promise<LoadReport["stillUsed"]> {
  const stages = gone.filter(({ list }) => list === "stage");
  if (stages.length === 0) return [];
  const rows = await selectRows(tx, "uses-of-stages", UseRow)`
    SELECT s AS "key", count(*)::int AS "entities" FROM "Entity" e, unnest(e."stages") s
    WHERE s = ANY(${stages.map(({ key }) => key)}) AND e."mergedIntoId" IS NULL GROUP BY s ORDER BY s`;
  return rows.map(({ key, entities }) => {
    const words = FIELD_LISTS.stage.safeParse(stages.find((stage) => stage.key === key)?.value);
    return { label: words.data?.label ?? key, entities };
  });
}
