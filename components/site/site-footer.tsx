import { Markup } from "@/components/ui/markup";
import { LogoMark } from "./logo";
import { ThemeSwitch } from "./theme-switch";

const links = [
  { href: "/reports", name: "Reports" },
  { href: "/entities", name: "Entities" },
  { href: "/concentration", name: "Concentration" },
  { href: "/sources", name: "Sources" },
  { href: "/glossary", name: "Glossary" },
  { href: "/search", name: "Search" },
  { href: "/pricing", name: "Pricing" },
  { href: "/verify", name: "Verify" },
  { href: "/feeds/reports.xml", name: "RSS feed" },
];

type Props = {
  /** says that the content is an example */
  demonstration?: boolean;
  /** the page is sent without React's scripts */
  unscripted?: boolean;
};

/** The footer of every page of the site. */
export function SiteFooter({ demonstration = false, unscripted }: Props) {
  return (
    <Markup
      as="footer"
      // The offset pushes it to the bottom of the screen when the page does not fill it.
      className="sticky top-[100vh] mt-20 border-t border-rule bg-sunken text-sm text-ink-soft print:hidden"
      unscripted={unscripted}
      once={`footer ${demonstration}`}
    >
      <Content demonstration={demonstration} />
    </Markup>
  );
}

function Content({ demonstration }: { demonstration: boolean }) {
  return (
    <div className="page-width grid gap-x-16 gap-y-8 py-10 md:grid-cols-[minmax(0,26rem)_1fr_auto]">
      <div className="flex gap-3">
        <LogoMark className="mt-0.5 size-6 shrink-0 text-ink" />
        <div className="space-y-2">
          <p className="font-serif text-base text-ink">
            Market intelligence in which every claim shows its evidence.
          </p>
          {demonstration && (
            <p>
              <strong className="font-semibold text-ink">Demonstration.</strong> The reports here are
              examples, written from public facts. Not investment advice.
            </p>
          )}
        </div>
      </div>
      <nav aria-label="Footer">
        <ul className="flex flex-wrap gap-x-6 gap-y-1">
          {links.map((link) => (
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
