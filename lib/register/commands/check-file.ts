import "server-only";
import { can } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/types";
import { db } from "@/lib/db/client";
import { Conflict, Forbidden, Invalid, NotFound } from "@/lib/errors";
import { enqueue } from "@/lib/jobs/commands";
import { readSheet } from "../reading/read-sheet";
import { FIELDS_OF, type Field, heldTwice } from "../rows/fields";
import { type CheckFile, type ChooseImport, fieldsOf, readingOf } from "../schema";

/** What must be among the columns. */
const NEEDED = { entities: ["name", "nameSecond"], relationships: ["from", "to"] } as const;

/**
 * Has a job look at every line of a file: what it would do, which entities it may mean. Nothing of the register changes.
 *
 * @throws Forbidden, NotFound, Conflict (it is checked already), Invalid (`columns`)
 */
export async function checkFile(viewer: Viewer, { importId, ...mapping }: CheckFile): Promise<void> {
  if (!can(viewer, "register.import")) throw new Forbidden();
  const found = await db.registerImport.findUnique({
    where: { id: importId },
    select: { text: true, reading: true, content: true, format: true, checkStartedAt: true },
  });
  if (!found) throw new NotFound();
  if (found.text === null || found.checkStartedAt) throw new Conflict("Its lines have been checked already.");
  const { said } = readingOf(found.reading);
  if (found.format === "csv" && found.content !== "both") {
    const { heads } = readSheet(found.text, said);
    refuseColumns(found.content, heads, fieldsOf(mapping));
  }
  await db.$transaction(async (tx) => {
    const { count } = await tx.registerImport.updateMany({
      where: { id: importId, checkStartedAt: null },
      data: { mapping, checkStartedAt: new Date() },
    });
    if (count === 0) throw new Conflict("Its lines have been checked already.");
    await enqueue(tx, "register-import", { importId }, { key: `register-import:${importId}` });
  });
}

function refuseColumns(
  content: keyof typeof NEEDED,
  heads: readonly string[],
  columns: readonly (Field | null)[],
) {
  if (columns.length !== heads.length)
    throw new Invalid("columns", "The columns have changed in the meantime. Load the page again.");
  const foreign = columns.find((one) => one && !(FIELDS_OF[content] as readonly Field[]).includes(one));
  if (foreign) throw new Invalid("columns", `A list of ${content} has no “${foreign}”.`);
  const twice = heldTwice(columns);
  if (twice)
    throw new Invalid(
      "columns",
      `Two columns are “${twice}”: ${namesOf(twice, heads, columns)}. Choose one of them.`,
    );
  const needed = NEEDED[content];
  const there = needed.filter((field) => columns.includes(field));
  if (content === "entities" ? there.length === 0 : there.length < needed.length)
    throw new Invalid(
      "columns",
      content === "entities" ? "Choose which column is the name." : "Choose the columns of both ends.",
    );
}

const namesOf = (field: Field, heads: readonly string[], columns: readonly (Field | null)[]): string =>
  heads
    .filter((_, at) => columns[at] === field)
    .map((head) => `“${head}”`)
    .join(" and ");

/**
 * Goes back to the columns: what was found out about the lines is thrown away.
 *
 * @throws Forbidden, NotFound, Conflict (it has begun)
 */
export async function mapAgain(viewer: Viewer, { importId }: ChooseImport): Promise<void> {
  if (!can(viewer, "register.import")) throw new Forbidden();
  await db.$transaction(async (tx) => {
    const { count } = await tx.registerImport.updateMany({
      where: { id: importId, startedAt: null, text: { not: null } },
      data: { checkStartedAt: null, checkedAt: null },
    });
    if (count === 0) {
      const there = await tx.registerImport.count({ where: { id: importId } });
      if (there === 0) throw new NotFound();
      throw new Conflict("This has begun, and can only be undone.");
    }
    await tx.registerImportLine.deleteMany({ where: { importId } });
  });
}
