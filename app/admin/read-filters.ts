import { notFound } from "next/navigation";
import type { z } from "zod";
import { askedOf } from "@/app/asked";

export type Search = Promise<Record<string, string | string[] | undefined>>;

/** Filters from a query string. Fields that a form left empty count as absent; anything invalid is a 404. */
export async function readFilters<Schema extends z.ZodType>(
  schema: Schema,
  search: Search,
): Promise<z.output<Schema>> {
  const given = Object.entries(await askedOf(search)).filter(
    ([, value]) => value !== "" && value !== undefined,
  );
  const parsed = schema.safeParse(Object.fromEntries(given));
  if (!parsed.success) notFound();
  return parsed.data;
}
