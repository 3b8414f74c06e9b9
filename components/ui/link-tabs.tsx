/** The row of tabs; scrolls sideways if it is too narrow. */
export const tabListStyle = "flex gap-6 overflow-x-auto border-b border-rule";

/** One tab; the active one, or the current page's, is underlined in the accent. */
export const tabStyle = [
  "-mb-px shrink-0 border-b-2 border-transparent py-2.5 text-sm font-medium text-ink-soft transition-colors hover:text-ink",
  "focus-visible:-outline-offset-2",
  "data-active:border-accent data-active:text-ink aria-[current=page]:border-accent aria-[current=page]:text-ink",
].join(" ");

export type LinkTabsProps = {
  /** label of the row */
  label: string;
  tabs: { href: string; name: string; current?: boolean }[];
  className?: string;
};

/** Tabs that are pages of their own: plain links, no JavaScript. */
export function LinkTabs({ label, tabs, className }: LinkTabsProps) {
  return (
    <nav aria-label={label} className={className}>
      <ul className={tabListStyle}>
        {tabs.map((tab) => (
          <li key={tab.href} className="flex shrink-0">
            <a href={tab.href} aria-current={tab.current ? "page" : undefined} className={tabStyle}>
              {tab.name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
