import { KeptScript } from "@/components/site/kept-script";
import { followHeadings } from "./follow-headings";
import { showCards } from "./show-cards";

/** What a report's page does in the browser: contents that follow the scroll, cards beside names, claims and terms. */
export function ReadingScript({ nonce }: { nonce: string | undefined }) {
  return <KeptScript nonce={nonce} run={[followHeadings, showCards]} />;
}
