import type { ReactNode } from "react";
import { cn } from "./class-names";
import { Pagination, type PaginationProps } from "./pagination";

type Props<Item> = PaginationProps & {
  items: readonly Item[];
  keyOf: (item: Item) => string;
  /** the content of an item */
  children: (item: Item) => ReactNode;
  /** shown instead when there are no items */
  nothing: ReactNode;
  listClassName?: string;
  itemClassName?: string;
};

/** A page of a list, its items divided by rules, with links to the other pages. */
export function PagedList<Item>(props: Props<Item>) {
  const { items, keyOf, children, nothing, listClassName, itemClassName, ...pagination } = props;
  return (
    <>
      {items.length === 0 ? (
        nothing
      ) : (
        <ol className={cn("divide-y divide-rule border-y border-rule", listClassName)}>
          {items.map((item) => (
            <li key={keyOf(item)} className={itemClassName}>
              {children(item)}
            </li>
          ))}
        </ol>
      )}
      <Pagination {...pagination} className={cn("mt-6", pagination.className)} />
    </>
  );
}
