import { createElement, Fragment, type ReactNode } from "react";

/** One node for each item, in order; items are never reordered, so they need no keys. */
export function sequence<Item>(items: readonly Item[], render: (item: Item) => ReactNode): ReactNode {
  return createElement(Fragment, null, ...items.map(render));
}
