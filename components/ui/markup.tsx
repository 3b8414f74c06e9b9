import "server-only";
import type { ReactNode } from "react";
import { handOver, type MarkupPlace, markupElement } from "./handed-over";
import { HandedOverMarkup } from "./handed-over-markup";
import { staticMarkup } from "./static-markup";

type Props = MarkupPlace & {
  /** the page is sent without React's scripts: then its data, which no script reads, does not repeat the markup */
  unscripted?: boolean;
  /** key of content that never changes and is rendered once */
  once?: string;
  children: ReactNode;
};

/**
 * An element whose content React's scripts never touch. Elsewhere content passes through React three times: as data,
 * read back from it, and then as markup, with the data sent along. Here it is rendered at once, by plain functions of
 * their props: a component that awaits, uses a hook or runs in the browser throws.
 */
export function Markup({ unscripted = false, once, children, ...place }: Props) {
  const markup = once === undefined ? staticMarkup(children) : remembered(once, children);
  return unscripted ? (
    <HandedOverMarkup {...place} handle={handOver(markup)} />
  ) : (
    markupElement(place, markup)
  );
}

const made = new Map<string, string>();

function remembered(name: string, content: ReactNode): string {
  const known = made.get(name) ?? staticMarkup(content);
  made.set(name, known);
  return known;
}
