/** The strings of a JSON text and the punctuation between them. */
const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\]:,]/g;

/**
 * The first duplicate name in one object of a valid JSON text, however it is escaped; null where every name is unique,
 * as I-JSON (RFC 7493), the basis of canonical JSON, requires. Parsers differ in which of the two values they take.
 */
export function repeatedName(json: string): string | null {
  const open: (Set<string> | null)[] = [];
  let last = "";
  for (const [token] of json.matchAll(TOKEN)) {
    if (token === "{") open.push(new Set());
    else if (token === "[") open.push(null);
    else if (token === "}" || token === "]") open.pop();
    else if (token === ":") {
      const names = open.at(-1);
      const name: unknown = JSON.parse(last);
      if (typeof name === "string" && names?.has(name)) return name;
      if (typeof name === "string") names?.add(name);
    }
    last = token;
  }
  return null;
}
