"use client";

import { type MarkupPlace, markupElement, take } from "./handed-over";

/** Becomes markup on the server; never runs in a browser. */
export function HandedOverMarkup({ handle, ...place }: MarkupPlace & { handle: string }) {
  return markupElement(place, take(handle));
}
