import type { ExploreGraph } from "./schema";

/** Parameters in a fixed order, so that each picture has one address. */
const ORDER = [
  "material",
  "country",
  "stage",
  "entity",
  "group",
  "kind",
  "confidence",
  "on",
  "known",
  "unsupported",
  "show",
  "from",
  "to",
  "focus",
  "edge",
  "view",
  "sort",
  "page",
] as const satisfies (keyof ExploreGraph)[];

/** The parameters of a query, without empty ones. */
export function graphParameters(query: Partial<ExploreGraph>): URLSearchParams {
  const parameters = new URLSearchParams();
  for (const name of ORDER) {
    const value = query[name];
    if (value === undefined) continue;
    for (const one of Array.isArray(value) ? value : [value]) parameters.append(name, String(one));
  }
  return parameters;
}
