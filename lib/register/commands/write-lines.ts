import "server-only";
import { setImmediate as turn } from "node:timers/promises";
import type { z } from "zod";
import type { Prisma } from "@/lib/db/generated/client";
import { readField } from "@/lib/field/queries/read-field";
import { linesOfFtm } from "../objects/from-ftm";
import { linesOfWikidata } from "../objects/from-wikidata";
import { readObjects } from "../objects/read-objects";
import { dayOrderOf } from "../reading/dates";
import { readSheet, type Sheet } from "../reading/read-sheet";
import { readEntity } from "../rows/read-entity";
import { readRelationship } from "../rows/read-relationship";
import { fieldsOf, type Mapping, type Said } from "../schema";
import type { FileLine } from "../types";

/** Lines in one statement. */
const CHUNK = 2_000;

type File = {
  text: string;
  said: z.output<typeof Said>;
  content: "entities" | "relationships";
  mapping: Mapping;
};

/** Reads the rows of a spreadsheet and stores what each says. */
export async function writeLines(tx: Prisma.TransactionClient, importId: string, file: File): Promise<void> {
  const sheet = readSheet(file.text, file.said);
  const read =
    file.content === "entities"
      ? await entityReader(tx, sheet, file.mapping)
      : edgeReader(sheet, file.mapping);
  await insertInTurn(tx, importId, sheet.rows, read);
}

/** Reads the objects of a JSON file and stores what each says: entities first, then the relationships between them. */
export async function writeObjects(
  tx: Prisma.TransactionClient,
  importId: string,
  { text, mapping }: Pick<File, "text" | "mapping">,
): Promise<void> {
  const { format, objects } = readObjects(text);
  const defaults = { kind: mapping.kind ?? null, confidence: mapping.confidence };
  const read = format === "ftm" ? linesOfFtm(objects, defaults) : linesOfWikidata(objects, defaults);
  await insertInTurn(tx, importId, read, (line) => line);
}

/** Stores what each row says, some thousand at a time. */
async function insertInTurn<Row>(
  tx: Prisma.TransactionClient,
  importId: string,
  rows: readonly Row[],
  read: (row: Row) => FileLine,
): Promise<void> {
  const keys = new Map<string, number>();
  for (let at = 0; at < rows.length; at += CHUNK) {
    const lines = rows
      .slice(at, at + CHUNK)
      .map((row, place) => ({ ...withoutTwin(read(row), keys), number: at + place }));
    await insertLines(tx, importId, lines);
    // Requests are answered by the same process.
    await turn();
  }
}

async function entityReader(tx: Prisma.TransactionClient, sheet: Sheet, mapping: Mapping) {
  const { stage } = await readField(["stage"], tx);
  const stages = new Map(
    stage.flatMap(({ key, value }) => [
      [key, key] as const,
      ...[value.label, ...Object.values(value.also ?? {})].map(
        (words) => [words.toLowerCase(), key] as const,
      ),
    ]),
  );
  const columns = fieldsOf(mapping);
  const asOf = columns.indexOf("asOf");
  const { kind, lang, second, country, confidence } = mapping;
  const reading = {
    columns,
    heads: sheet.heads,
    dayOrder: dayOrderOf(sheet.rows.map(({ cells }) => cells[asOf] ?? "")),
    stages,
    defaults: { kind: kind ?? null, lang, second, country: country ?? null, confidence },
  };
  return (row: Sheet["rows"][number]): FileLine =>
    withNameAsKey({ subject: "entity", ...readEntity(row, reading) });
}

/** Without a key of its own, an entity is known by its address, or by its name and kind. */
function withNameAsKey(row: FileLine & { subject: "entity" }): FileLine {
  if (row.key !== null || row.data === null) return row;
  const { slug, kind, names } = row.data;
  const key = slug === null ? `= ${kind} ${names[0]?.value.toLowerCase()}` : `= ${slug}`;
  return { ...row, key, told: slug === null ? "name" : "address" };
}

function edgeReader(sheet: Sheet, mapping: Mapping) {
  const columns = fieldsOf(mapping);
  const dates = ["validFrom", "validTo", "asOf", "published"] as const;
  const places = dates.map((field) => columns.indexOf(field));
  const reading = {
    columns,
    heads: sheet.heads,
    decimalMark: sheet.decimalMark === "." || sheet.decimalMark === "," ? sheet.decimalMark : null,
    dayOrder: dayOrderOf(sheet.rows.flatMap(({ cells }) => places.map((at) => cells[at] ?? ""))),
    kind: mapping.relationship ?? null,
    confidence: mapping.confidence,
  };
  return (row: Sheet["rows"][number]): FileLine => ({
    subject: "relationship",
    ...readRelationship(row, reading),
  });
}

/** The first line of a key counts, and of an identifier that only one can have. */
function withoutTwin(row: FileLine, seen: Map<string, number>): FileLine {
  if (row.refusal !== null || row.data === null) return row;
  const keys = [
    ...(row.key === null ? [] : [{ name: `key ${row.key}`, told: row.told ?? "key" }]),
    ...(row.subject === "entity" ? row.data.identifiers : [])
      .filter(({ scheme }) => scheme !== "HS")
      .map(({ scheme, value }) => ({ name: `${scheme} ${value}`, told: scheme })),
  ];
  const twin = keys.find(({ name }) => seen.has(name));
  if (twin) return { ...row, refusal: `The same ${twin.told} is on line ${seen.get(twin.name)}.` };
  for (const { name } of keys) seen.set(name, row.line);
  return row;
}

/** Stores lines; those that are refused need no further look. */
export async function insertLines(
  tx: Prisma.TransactionClient,
  importId: string,
  lines: readonly (FileLine & { number: number })[],
): Promise<void> {
  const rows = lines.map(({ number, line, subject, key, label, data, refusal, remark }) => ({
    number,
    line,
    subject,
    key,
    label,
    data: data ?? {},
    plan: refusal === null ? "waiting" : "refuse",
    remark: refusal ?? remark,
  }));
  await tx.$executeRaw`
    INSERT INTO "RegisterImportLine" ("importId", "number", "line", "subject", "key", "label", "data", "plan", "remark")
    SELECT ${importId}::uuid, r."number", r."line", r."subject"::"RegisterSubject", r."key", r."label", r."data",
      r."plan"::"RegisterPlan", r."remark"
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS r("number" int, "line" int, "subject" text, "key" text, "label" text, "data" jsonb, "plan" text, "remark" text)`;
}
