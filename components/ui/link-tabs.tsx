import { tabListStyle, tabStyle } from "./tab-style";

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
