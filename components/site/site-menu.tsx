import { buttonStyle } from "@/components/ui/button-style";
import { PlainIcon } from "@/components/ui/plain-icon";
import { SearchField } from "@/components/ui/search-box";
import { type House, Logo } from "./logo";
import { MORE_LINKS, type SiteRoom } from "./site-links";
import { ThemeSwitch } from "./theme-switch";

const MENU_ID = "site-menu";

type SiteMenuProps = {
  house: House;
  links: { room: SiteRoom; href: string; name: string }[];
  current?: SiteRoom;
  asked?: string;
};

/**
 * The header's links on small screens: a popover that the browser itself opens, and closes on Escape or a tap outside.
 */
export function SiteMenu({ house, links, current, asked }: SiteMenuProps) {
  return (
    <div className="-ml-3 md:hidden">
      <button
        type="button"
        popoverTarget={MENU_ID}
        aria-label="Menu"
        className={buttonStyle({ variant: "quiet", size: "icon", className: "-mr-2" })}
      >
        <PlainIcon icon="menu" className="size-5!" />
      </button>
      <div
        id={MENU_ID}
        popover="auto"
        className="fixed inset-x-0 top-0 bottom-auto m-0 w-full max-w-none border-t-[3px] border-b border-t-ink border-b-rule bg-paper dark:border-t-accent pb-6 text-ink shadow-overlay backdrop:bg-scrim"
      >
        <div className="page-width flex h-16 items-center justify-between gap-4">
          <Logo house={house} />
          <button
            type="button"
            popoverTarget={MENU_ID}
            popoverTargetAction="hide"
            aria-label="Close menu"
            className={buttonStyle({ variant: "quiet", size: "icon", className: "-mr-2" })}
          >
            <PlainIcon icon="x" className="size-5!" />
          </button>
        </div>
        <div className="page-width">
          <SearchField
            id="menu-search"
            action="/search"
            label="Search reports and entities"
            defaultValue={asked}
            className="mt-2 mb-3"
          />
          <nav aria-label="Menu">
            <ul className="divide-y divide-rule">
              {links.map((link) => (
                <li key={link.room}>
                  <a
                    href={link.href}
                    aria-current={current === link.room ? "page" : undefined}
                    className="block py-3.5 font-serif text-xl font-semibold aria-[current=page]:text-accent"
                  >
                    {link.name}
                  </a>
                </li>
              ))}
            </ul>
            <ul className="grid grid-cols-2 gap-x-6 border-t border-rule pt-3">
              {MORE_LINKS.map(({ href, name }) => (
                <li key={href}>
                  <a href={href} className="block py-2 text-ink-soft">
                    {name}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
          <ThemeSwitch className="mt-5" />
        </div>
      </div>
    </div>
  );
}
