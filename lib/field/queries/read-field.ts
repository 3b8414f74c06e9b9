import "server-only";
import { z } from "zod";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { readAbout } from "@/lib/db/render-notes";
import { type RowReader, selectRows } from "@/lib/db/rows";
import { Invalid } from "@/lib/errors";
import { FIELD_LISTS, type FieldList, type FieldValue } from "../lists";

const Row = z.strictObject({ list: z.string(), key: z.string(), value: z.json() });

/** An entry in force. */
export type FieldEntry<List extends FieldList> = { key: string; value: FieldValue<List> };

/**
 * The entries in force of some lists, in order. One that its schema does not accept is left out, as if it had not been
 * loaded. The same for everyone; one statement.
 */
export async function readField<List extends FieldList>(
  lists: readonly List[],
  tx: RowReader = db,
): Promise<{ [L in List]: FieldEntry<L>[] }> {
  const rows = await readAbout(
    lists,
    () =>
      selectRows(tx, "field", Row)`
        SELECT f."list", f."key", f."value" FROM (
          SELECT DISTINCT ON (n."list", n."key") n."list", n."key", n."value", n."position", first."id" AS "firstId"
          FROM "FieldEntry" n JOIN "FieldEntry" first ON first."list" = n."list" AND first."key" = n."key" AND first."number" = 1
          WHERE n."list" = ANY(${[...lists]}) ORDER BY n."list", n."key", n."number" DESC) f
        WHERE f."value" IS NOT NULL ORDER BY f."position", f."firstId"`,
  );
  const found = new Map<string, FieldEntry<List>[]>(lists.map((list) => [list, []]));
  for (const { list, key, value } of rows) {
    const parsed = FIELD_LISTS[list as List].safeParse(value);
    if (parsed.success) found.get(list)?.push({ key, value: parsed.data as FieldValue<List> });
  }
  return Object.fromEntries(found) as { [L in List]: FieldEntry<L>[] };
}

/** @throws Invalid (`stages`) for a stage that no chain of the field has */
export async function refuseUnknownStages(
  tx: Prisma.TransactionClient,
  stages: readonly string[],
): Promise<void> {
  if (stages.length === 0) return;
  const { stage: known } = await readField(["stage"], tx);
  const unknown = stages.find((stage) => !known.some(({ key }) => key === stage));
  if (unknown !== undefined) throw new Invalid("stages", `The field has no stage “${unknown}”`);
}
