type Props = { signedIn: boolean; kind: "report" | "entity" | "source" | "search"; slug: string };

/**
 * Where the script of a page shows what is new since the reader's visit before. Strangers have no such place. Put it into
 * `Markup`, so that React does not miss what the script wrote before it came to life.
 */
export function LookPlace({ signedIn, kind, slug }: Props) {
  return signedIn ? <div data-look={kind} data-look-slug={slug} aria-live="polite" /> : null;
}

/** The same on the front page. Without JavaScript it leads to the member's own page. */
export function HomePlace() {
  return (
    <div data-look="home">
      <p className="text-sm text-ink-soft">
        <a href="/home" className="text-link">
          Since your last visit
        </a>
      </p>
    </div>
  );
}

/** Tells that the member's own page is open, which shows everything itself. */
export function QuietHomePlace() {
  return <span data-look="home" hidden />;
}
