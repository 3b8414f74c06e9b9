import "server-only";
import { notFound } from "next/navigation";
import { isStorable, storableText } from "@/lib/auth/guard/storable";

type Asked = Record<string, string | string[] | undefined>;

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
