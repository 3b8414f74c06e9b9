"use client";

import { take } from "./handed-over";
import { type MarkupPlace, markupElement } from "./markup-element";

/** Becomes markup on the server; never runs in a browser. */
export function HandedOverMarkup({ handle, ...place }: MarkupPlace & { handle: string }) {
  return markupElement(place, take(handle));
}
