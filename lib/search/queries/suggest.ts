import "server-only";
import type { Viewer } from "@/lib/access/types";
import { listSources } from "@/lib/evidence/queries/sources/list-sources";
import { entitiesByName } from "@/lib/names/queries/entities-by-name";
import { withoutLeftOut } from "../spelling";
import type { Suggestion } from "../types";
import { searchReports } from "./search-reports";

/** As many of each kind as fit below a field. */
const [ENTITIES, REPORTS, SOURCES] = [4, 3, 2];
/** One letter names nothing; one Chinese character may. */
const SHORT = /^[^\p{Script=Han}]?$/u;

/**
 * What a reader who has typed this may be looking for: entities, reports that have these words where this viewer may read
 * them, and sources. Locked words suggest nothing.
 */
export async function suggest(viewer: Viewer, typed: string): Promise<Suggestion[]> {
  const q = withoutLeftOut(typed).trim();
  if (SHORT.test(q)) return [];
  const [entities, { results }, { items }] = await Promise.all([
    entitiesByName(viewer, q, ENTITIES),
    searchReports(viewer, { q: typed }),
    listSources(viewer, { q }),
  ]);
  return [
    ...entities.map(({ slug, kind, name, nameZh, matched }): Suggestion => {
      const also = [nameZh, matched].filter((other) => other !== null);
      return { href: `/entities/${slug}`, text: name, also: also.join(", "), kind };
    }),
    ...results.slice(0, REPORTS).map(({ slug, title }): Suggestion => {
      const text = title.map((part) => part.text).join("");
      return { href: `/reports/${slug}`, text, also: "", kind: "Report" };
    }),
    ...items
      .slice(0, SOURCES)
      .map(
        ({ slug, name }): Suggestion => ({ href: `/sources/${slug}`, text: name, also: "", kind: "Source" }),
      ),
  ];
}
