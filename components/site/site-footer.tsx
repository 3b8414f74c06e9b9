import { Markup } from "@/components/ui/markup";
import { PRODUCT, type Logo as StoredLogo } from "@/lib/settings/keys";
import { type House, LogoMark } from "./logo";
import { MORE_LINKS } from "./site-links";
import { ThemeSwitch } from "./theme-switch";

const links = [
  { href: "/reports", name: "Reports" },
  { href: "/entities", name: "Entities" },
  ...MORE_LINKS,
  { href: "/search", name: "Search" },
  { href: "/pricing", name: "Pricing" },
  { href: "/feeds/reports.xml", name: "RSS feed" },
];

type FooterHouse = House & {
  tagline: string;
  contact: string;
  footer: string;
  powered: boolean;
  social: readonly string[];
  pages: readonly { page: string; title: string }[];
  favicon: StoredLogo | null;
};

type Props = {
  house: FooterHouse;
  /** says that the content is an example */
  demonstration?: boolean;
  /** the page is sent without React's scripts */
  unscripted?: boolean;
};

/** The footer of every page of the site. */
export function SiteFooter({ house, demonstration = false, unscripted }: Props) {
  return (
    <Markup
      as="footer"
      // The offset pushes it to the bottom of the screen when the page does not fill it.
      className="sticky top-[100vh] mt-20 border-t border-rule bg-sunken text-sm text-ink-soft print:hidden"
      unscripted={unscripted}
      once={`footer ${demonstration} ${JSON.stringify(house)}`}
    >
      <Content {...{ house, demonstration }} />
    </Markup>
  );
}

const SERVICES: Record<string, string> = {
  "bsky.app": "Bluesky",
  "github.com": "GitHub",
  "linkedin.com": "LinkedIn",
  "x.com": "X",
  "youtube.com": "YouTube",
};

/** The name of a service, or its host. */
function serviceOf(address: string): string {
  const host = new URL(address).host.replace(/^www\./, "");
  return SERVICES[host] ?? host;
}

function Content({ house, demonstration }: { house: FooterHouse; demonstration: boolean }) {
  const { name, tagline, contact, footer, powered, social, pages, favicon } = house;
  return (
    <div className="page-width grid gap-x-16 gap-y-8 py-10 md:grid-cols-[minmax(0,26rem)_1fr_auto]">
      <div className="flex gap-3">
        {favicon ? (
          // biome-ignore lint/performance/noImgElement: pictures are made small when they come in
          <img
            src={`/house/${favicon.file}`}
            alt=""
            width={24}
            height={24}
            className="mt-0.5 size-6 shrink-0"
          />
        ) : (
          <LogoMark className="mt-0.5 size-6 shrink-0 text-ink" />
        )}
        <div className="space-y-2">
          <p className="font-serif text-base text-ink wrap-anywhere">{tagline || name}</p>
          {footer && <p className="wrap-anywhere">{footer}</p>}
          {contact && (
            <p>
              <a href={`mailto:${contact}`} className="text-link wrap-anywhere">
                {contact}
              </a>
            </p>
          )}
          {social.length > 0 && (
            <ul className="flex flex-wrap gap-x-4 gap-y-1">
              {social.map((address) => (
                <li key={address}>
                  <a href={address} rel="me noopener" className="text-link inline-block py-1">
                    {serviceOf(address)}
                  </a>
                </li>
              ))}
            </ul>
          )}
          {demonstration && (
            <p>
              <strong className="font-semibold text-ink">Demonstration.</strong> The reports here are
              examples, written from public facts. Not investment advice.
            </p>
          )}
          {powered && name !== PRODUCT && <p className="text-ink-faint">Powered by {PRODUCT}</p>}
        </div>
      </div>
      <nav aria-label="Footer">
        <ul className="flex flex-wrap gap-x-6 gap-y-1">
          {[...links, ...pages.map(({ page, title }) => ({ href: `/${page}`, name: title }))].map((link) => (
            <li key={link.href}>
              <a href={link.href} className="quiet-link inline-block py-1">
                {link.name}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <ThemeSwitch className="self-start justify-self-start bg-paper" />
    </div>
  );
}
