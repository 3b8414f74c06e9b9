import type { Metadata } from "next";

/**
 * How the titles of pages end.
 *
 * @param ending after the title of a page, which goes in front
 * @param alone the title of a page that has none of its own
 */
export function titles(ending: string, alone = ""): NonNullable<Metadata["title"]> {
  // Next would read a percent sign in the name as another place for the title.
  return { template: `%s · ${ending.replaceAll("%", "％")}`, default: alone || ending };
}
