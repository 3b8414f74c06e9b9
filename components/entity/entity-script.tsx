import { followHeadings } from "@/components/report/reading/follow-headings";
import { slideThroughDays } from "./slide-through-days";

/** What an entity's page does in the browser: contents that follow the scroll, and the slider of its date. */
export function EntityScript({ nonce }: { nonce: string | undefined }) {
  return (
    <script
      nonce={nonce}
      data-kept=""
      suppressHydrationWarning
      // biome-ignore lint/security/noDangerouslySetInnerHtml: the source of two functions of ours
      dangerouslySetInnerHTML={{ __html: `(${followHeadings})();(${slideThroughDays})();` }}
    />
  );
}
