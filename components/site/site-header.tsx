import { LinkButton } from "@/components/ui/button";
import { buttonStyle } from "@/components/ui/button-style";
import { Markup } from "@/components/ui/markup";
import { PlainIcon } from "@/components/ui/plain-icon";
import { SearchField } from "@/components/ui/search-box";
import { type House, Logo } from "./logo";
import { ALERTS, personalLink, type SiteRoom, siteLinks } from "./site-links";
import { SiteMenu } from "./site-menu";

export type SiteHeaderProps = {
  house: House;
  signedIn: boolean;
  staff: boolean;
  admin?: boolean;
  moderator?: boolean;
  /** the section of this page */
  current?: SiteRoom;
  /** the search query of this page */
  asked?: string;
};

/**
 * The header of every page of the site. Plain links, because pages come from the page cache; nothing in it needs
 * JavaScript, not even the menu on small screens. On paper it is the masthead: the name alone. `unscripted`: the page is sent without React's scripts.
 */
export function SiteHeader({ unscripted, ...place }: SiteHeaderProps & { unscripted?: boolean }) {
  const { house, signedIn, staff, admin = false, moderator = false, current, asked } = place;
  return (
    <Markup
      as="header"
      className="border-t-[3px] border-b border-t-ink border-b-rule bg-paper dark:border-t-accent print:border-b print:border-t-0"
      unscripted={unscripted}
      // Each search query is different.
      once={
        asked === undefined
          ? `header ${house.name} ${house.logoLight?.file} ${house.logoDark?.file} ${signedIn} ${staff} ${admin} ${moderator} ${current}`
          : undefined
      }
    >
      <Content {...place} />
    </Markup>
  );
}

function Content(props: SiteHeaderProps) {
  const { house, signedIn, staff, admin = false, moderator = false, current, asked } = props;
  const links = siteLinks({ signedIn, staff, admin, moderator });
  const personal = personalLink(signedIn);
  return (
    <div className="page-width flex h-16 items-center gap-5 lg:gap-7 print:h-auto print:px-0 print:pb-3 print:*:not-first:hidden!">
      <a href="/" aria-label={`${house.name}, home`} className="min-w-0 rounded-xs md:max-w-64 md:shrink-0">
        <Logo house={house} />
      </a>
      <nav aria-label="Main" className="hidden md:block">
        <ul className="flex items-center gap-4 lg:gap-6">
          {links.map((link) => (
            <li key={link.room}>
              <a
                href={link.href}
                aria-current={current === link.room ? "page" : undefined}
                className="relative block py-5.5 text-sm leading-5 font-medium text-ink-soft transition-colors hover:text-ink aria-[current=page]:text-ink aria-[current=page]:after:absolute aria-[current=page]:after:inset-x-0 aria-[current=page]:after:bottom-0 aria-[current=page]:after:h-0.5 aria-[current=page]:after:bg-accent"
              >
                {link.name}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <SearchField
        id="site-search"
        action="/search"
        label="Search reports and entities"
        placeholder="Search"
        defaultValue={asked}
        className="ml-auto hidden w-full max-w-64 lg:block"
      />
      <a
        href="/search"
        aria-label="Search"
        className={buttonStyle({ variant: "quiet", size: "icon", className: "ml-auto lg:hidden" })}
      >
        <PlainIcon icon="search" className="size-5!" />
      </a>
      {signedIn && <Bell current={current === ALERTS.room} />}
      <LinkButton
        href={personal.href}
        variant={signedIn ? "secondary" : "primary"}
        size="sm"
        aria-current={current === personal.room ? "page" : undefined}
        className="hidden md:inline-flex"
      >
        {personal.name}
      </LinkButton>
      <SiteMenu links={[...links, ...(signedIn ? [ALERTS] : []), personal]} {...{ house, current, asked }} />
    </div>
  );
}

/** Leads to the alerts; the script of the page shows how many are new. */
function Bell({ current }: { current: boolean }) {
  return (
    <a
      href={ALERTS.href}
      aria-current={current ? "page" : undefined}
      className={buttonStyle({
        variant: "quiet",
        size: "icon-sm",
        className: "relative hidden shrink-0 md:inline-flex",
      })}
    >
      <PlainIcon icon="bell" />
      <span className="sr-only">{ALERTS.name}</span>
      <span
        data-unread=""
        className="absolute -top-1 -right-1 min-w-4.5 rounded-full bg-accent px-1 text-center text-[0.6875rem] leading-4.5 font-semibold text-paper empty:hidden"
      />
    </a>
  );
}
