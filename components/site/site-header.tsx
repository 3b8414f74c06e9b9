import { LinkButton } from "@/components/ui/button";
import { Markup } from "@/components/ui/markup";
import { SearchField } from "@/components/ui/search-box";
import { Logo } from "./logo";
import { personalLink, type SiteRoom, siteLinks } from "./site-links";
import { SiteMenu } from "./site-menu";

export type SiteHeaderProps = {
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
 * JavaScript, not even the menu on small screens. `unscripted`: the page is sent without React's scripts.
 */
export function SiteHeader({ unscripted, ...place }: SiteHeaderProps & { unscripted?: boolean }) {
  const { signedIn, staff, admin = false, moderator = false, current, asked } = place;
  return (
    <Markup
      as="header"
      className="border-t-[3px] border-b border-t-ink border-b-rule bg-paper dark:border-t-accent print:hidden"
      unscripted={unscripted}
      // Each search query is different.
      once={asked === undefined ? `header ${signedIn} ${staff} ${admin} ${moderator} ${current}` : undefined}
    >
      <Content {...place} />
    </Markup>
  );
}

function Content({ signedIn, staff, admin = false, moderator = false, current, asked }: SiteHeaderProps) {
  const links = siteLinks({ signedIn, staff, admin, moderator });
  const personal = personalLink(signedIn);
  return (
    <div className="page-width flex h-16 items-center gap-5 lg:gap-7">
      <a href="/" aria-label="Lodestone, home" className="rounded-xs">
        <Logo />
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
      <LinkButton
        href={personal.href}
        variant={signedIn ? "secondary" : "primary"}
        size="sm"
        aria-current={current === personal.room ? "page" : undefined}
        className="hidden md:inline-flex md:max-lg:ml-auto"
      >
        {personal.name}
      </LinkButton>
      <SiteMenu links={[...links, personal]} current={current} asked={asked} />
    </div>
  );
}
