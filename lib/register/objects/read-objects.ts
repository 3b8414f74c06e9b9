import { Invalid } from "@/lib/errors";
import { MOST_ROWS } from "../reading/read-sheet";

/** An object of a JSON file, and the line on which it begins; 1 for all of a file that is one value. */
export type FileObject = { line: number; value: Record<string, unknown> };

export type ObjectFormat = "ftm" | "wikidata";

/** Whether a file is JSON rather than a spreadsheet. */
export const looksLikeJson = (text: string): boolean => /^\s*(?:\[\s*)?\{/.test(text);

/**
 * The objects of a file: one on each line, as FollowTheMoney and dumps of Wikidata have them, or one value that holds them.
 *
 * @throws Invalid (`file`) with the line
 */
export function readObjects(text: string): { format: ObjectFormat; objects: FileObject[] } {
  const objects = whole(text) ?? byLine(text);
  if (objects.length === 0) throw new Invalid("file", "There are no objects in the file.");
  if (objects.length > MOST_ROWS)
    throw new Invalid("file", `A file has at most ${MOST_ROWS.toLocaleString("en-GB")} objects; divide it.`);
  const first = objects[0]?.value ?? {};
  if (typeof first.schema === "string") return { format: "ftm", objects };
  if ("labels" in first || "claims" in first) return { format: "wikidata", objects };
  throw new Invalid(
    "file",
    "The objects are neither of FollowTheMoney (with a “schema” and “properties”) nor of Wikidata (with “labels” and “claims”).",
  );
}

/** A file that is one value: a list, one object, or `entities` by their id as Wikidata answers. */
function whole(text: string): FileObject[] | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (!Array.isArray(value) && isObject(value) && isObject(value.entities))
    value = Object.values(value.entities);
  return (Array.isArray(value) ? value : [value]).map((one, at) => {
    if (!isObject(one)) throw new Invalid("file", `The value with number ${at + 1} is no object.`);
    return { line: at + 1, value: one };
  });
}

function byLine(text: string): FileObject[] {
  return text.split("\n").flatMap((line, at): FileObject[] => {
    const bare = line.trim().replace(/,$/, "");
    if (bare === "" || bare === "[" || bare === "]") return [];
    try {
      const value: unknown = JSON.parse(bare);
      if (isObject(value)) return [{ line: at + 1, value }];
    } catch {
      // said below
    }
    throw new Invalid("file", `Line ${at + 1} is not a JSON object.`);
  });
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
