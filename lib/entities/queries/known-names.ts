import "server-only";
import { z } from "zod";
import { can } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/types";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { EntityKind } from "@/lib/db/generated/enums";
import { selectRows } from "@/lib/db/rows";
import { Forbidden } from "@/lib/errors";
import { nameCareOf } from "@/lib/field/name-care";
import { readField } from "@/lib/field/queries/read-field";
import { PLAIN_PINYIN } from "@/lib/names/queries/entity-names";
import { buildMatcher, type KnownName, type Matcher } from "../matching/build-matcher";
import { tickerNames } from "../matching/variants";

/** Shorter pinyin is too often a different word. */
const SHORTEST_PINYIN = 6;

const NameRow = z.strictObject({
  entityId: z.string(),
  kind: z.enum(EntityKind),
  value: z.string(),
  country: z.string().nullable(),
  ticker: z.boolean(),
});
const Fingerprint = z.strictObject({ names: z.string() });

/**
 * Every name of every entity, for `buildMatcher`: previous names too, and those of merged entities under their merge
 * target; for Chinese names of two characters or more also the pinyin in one word (“Baogang”); and symbols on markets.
 * One statement.
 *
 * @throws Forbidden for a viewer who writes no drafts
 */
export async function readKnownNames(viewer: Viewer): Promise<KnownName[]> {
  if (!can(viewer, "draft.create")) throw new Forbidden();
  const rows = await selectRows(db, "known-names", NameRow)`
    SELECT DISTINCT ON (t."slug", n."value") t."id" AS "entityId", t."kind"::text AS "kind", n."value", t."country",
      n.ticker
    FROM (
      SELECT n."entityId", n."value", false AS ticker FROM "EntityName" n WHERE n."retractedAt" IS NULL
      UNION ALL
      SELECT n."entityId", initcap(${PLAIN_PINYIN}), false FROM "EntityName" n
      WHERE n."retractedAt" IS NULL AND n."pinyin" LIKE '% %' AND length(${PLAIN_PINYIN}) >= ${SHORTEST_PINYIN}
      UNION ALL
      SELECT i."entityId", i."value", true FROM "Identifier" i WHERE i."scheme" = 'MIC' AND i."retractedAt" IS NULL
    ) n
    JOIN "Entity" e ON e."id" = n."entityId"
    JOIN "Entity" t ON t."id" = coalesce(e."mergedIntoId", e."id")
    ORDER BY t."slug", n."value"`;
  return rows.flatMap(({ ticker, ...name }) => (ticker ? tickerNames(name) : [name]));
}

/**
 * A fingerprint of the names and of what the field says of them: the number of rows that are read, and sums over their
 * content. One row.
 */
async function fingerprintOfNames(): Promise<string> {
  const sum = (row: string) =>
    Prisma.raw(`count(*) || ' ' || coalesce(sum(hashtextextended((${row})::text, 0)), 0)`);
  const [row] = await selectRows(db, "fingerprint-of-names", Fingerprint)`
    SELECT concat_ws(' ',
      (SELECT ${sum('"entityId", "value", "pinyin"')} FROM "EntityName" WHERE "retractedAt" IS NULL),
      (SELECT ${sum('"entityId", "value"')} FROM "Identifier" WHERE "scheme" = 'MIC' AND "retractedAt" IS NULL),
      (SELECT ${sum('"id", "slug", "kind", "country", "mergedIntoId"')} FROM "Entity"),
      (SELECT ${sum('"id"')} FROM "FieldEntry" WHERE "list" = 'name-care')) AS "names"`;
  return row?.names ?? "";
}

type Kept = { names: string; matcher: Promise<Matcher>; idle: NodeJS.Timeout };
let kept: Kept | null = null;
/** A large register takes much memory, which is wasted between imports. */
const IDLE_MS = 10 * 60_000;

/**
 * The matcher of all known names, cached while the fingerprint in the database is unchanged: then one row is read
 * instead of the register.
 *
 * @throws Forbidden for a viewer who writes no drafts
 */
export async function knownMatcher(viewer: Viewer): Promise<Matcher> {
  if (!can(viewer, "draft.create")) throw new Forbidden();
  const names = await fingerprintOfNames();
  if (kept?.names !== names) {
    clearTimeout(kept?.idle);
    const made: Kept = {
      names,
      matcher: buildFor(viewer, names),
      idle: setTimeout(() => drop(made), IDLE_MS),
    };
    made.idle.unref();
    made.matcher.catch(() => drop(made));
    kept = made;
  }
  kept.idle.refresh();
  return kept.matcher;
}

/** Names that change during loading are loaded by the next caller; the result is never older than the call. */
async function buildFor(viewer: Viewer, names: string): Promise<Matcher> {
  const { "name-care": lists } = await readField(["name-care"]);
  const matcher = buildMatcher(await readKnownNames(viewer), nameCareOf(lists.map(({ value }) => value)));
  if ((await fingerprintOfNames()) !== names && kept?.names === names) drop(kept);
  return matcher;
}

function drop(made: Kept): void {
  clearTimeout(made.idle);
  if (kept === made) kept = null;
}
