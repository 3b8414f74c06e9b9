import { followHeadings } from "./follow-headings";
import { showCards } from "./show-cards";

/**
 * What a report page does in the browser: contents that follow the scroll, cards beside names. A few hundred bytes of
 * plain script instead of React, because kept pages are sent without it (`lib/front/without-hydration`).
 */
export function ReadingScript({ nonce }: { nonce: string | undefined }) {
  return (
    <script
      nonce={nonce}
      data-kept=""
      suppressHydrationWarning
      // biome-ignore lint/security/noDangerouslySetInnerHtml: the source of two functions of ours
      dangerouslySetInnerHTML={{ __html: `(${followHeadings})();(${showCards})();` }}
    />
  );
}
