/** An access level for the desk to choose: `slug` is stored in the document, `name` is shown; lowest first. */
export type Level = { slug: string; name: string };

/** The name of a level; a deleted one shows its stored slug. */
export function levelName(levels: readonly Level[], slug: string): string {
  return levels.find((level) => level.slug === slug)?.name ?? slug;
}
