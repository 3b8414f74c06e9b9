import "server-only";
import type { ReactNode } from "react";
import { handOver } from "./handed-over";
import { HandedOverMarkup } from "./handed-over-markup";
import { type MarkupPlace, markupElement } from "./markup-element";
import { staticMarkup } from "./static-markup";

type Props = MarkupPlace & {
  /** the page is sent without React's scripts: then its data, which none of them reads, does not repeat the markup */
  unscripted?: boolean;
  /** names content that is always the same, and is made once */
  once?: string;
  children: ReactNode;
};

/**
 * An element with content that no script of React's will ever touch. Elsewhere content passes through React three times: as
 * data, read back from it, and then as markup, with the data sent beside it. Here it is made at once, by plain functions of
 * their props: a component that waits, uses a hook or runs in the browser throws.
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
