import { createElement, Fragment, type ReactNode } from "react";

/** One node for each item, one after another; they never change places, so they need no keys. */
export function sequence<Item>(items: readonly Item[], render: (item: Item) => ReactNode): ReactNode {
  return createElement(Fragment, null, ...items.map(render));
}
