import { guardedHandler } from "@/lib/auth/guard";
import { FindNames } from "@/lib/graph/schema";
import { entitiesByName } from "@/lib/names/queries/entities-by-name";

/** As many as fit below a field. */
const MOST = 8;

/** Entities by any of their names, for the ends of a path. */
export const GET = guardedHandler({
  query: FindNames,
  permit: () => true,
  run: async (viewer, { query: { q = "" } }) => ({ entities: await entitiesByName(viewer, q, MOST) }),
});
