import "server-only";
import { notFound } from "next/navigation";
import type { z } from "zod";
import { isStorable, storableText } from "@/lib/auth/guard/storable";

type Asked = Record<string, string | string[] | undefined>;

/** The query string of a page, as Next gives it. */
export type Search = Promise<Asked>;

/**
 * What the query string of a page asks, for its schema. Characters that the database cannot keep are taken out here, for
 * every page: `asked.test.ts` fails for one that reads its `searchParams` past this.
 */
export async function askedOf<Search extends Asked>(searchParams: Promise<Search>): Promise<Search> {
  const search = await searchParams;
  const clean = Object.entries(search).map(([name, value]) => [
    name,
    Array.isArray(value) ? value.map(storableText) : value === undefined ? value : storableText(value),
  ]);
  return Object.fromEntries(clean);
}

/** The query string of a page as its schema reads it; a 404 for one that the schema refuses. */
export async function queryOf<Schema extends z.ZodType>(
  schema: Schema,
  searchParams: Search,
): Promise<z.output<Schema>> {
  return parsed(schema, await askedOf(searchParams));
}

/** Like `queryOf`, for a form of filters: fields that were left empty count as absent. */
export async function filtersOf<Schema extends z.ZodType>(
  schema: Schema,
  searchParams: Search,
): Promise<z.output<Schema>> {
  const given = Object.entries(await askedOf(searchParams)).filter(([, value]) => value !== "");
  return parsed(schema, Object.fromEntries(given));
}

function parsed<Schema extends z.ZodType>(schema: Schema, asked: Asked): z.output<Schema> {
  const query = schema.safeParse(asked);
  if (!query.success) notFound();
  return query.data;
}

/** The parameters of a query string, one value each. */
export function firstOfEach(asked: Asked): Record<string, string | undefined> {
  return Object.fromEntries(
    Object.entries(asked).map(([name, value]) => [name, Array.isArray(value) ? value[0] : value]),
  );
}

/** The named parts of a page's path. Nothing has an address with a character that the database cannot keep. */
export async function partsOf<Parts extends Asked>(params: Promise<Parts>): Promise<Parts> {
  const parts = await params;
  if (!Object.values(parts).every((part) => isStorable(decoded(part)))) notFound();
  return parts;
}

/** Next gives the parts of a path as they were sent. */
function decoded(part: string | string[] | undefined): string | string[] | undefined {
  if (Array.isArray(part)) return part.map((one) => decodedText(one));
  return part === undefined ? part : decodedText(part);
}

function decodedText(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
