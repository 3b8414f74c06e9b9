/** An access level as the desk chooses it: `slug` stands in the document, `name` on the screen; lowest first. */
export type Level = { slug: string; name: string };

/** The name of a level; one that is gone shows as it is stored. */
export function levelName(levels: readonly Level[], slug: string): string {
  return levels.find((level) => level.slug === slug)?.name ?? slug;
}
