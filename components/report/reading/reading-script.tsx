import { KeptScript } from "@/components/site/kept-script";
import { followHeadings } from "./follow-headings";
import { showCards } from "./show-cards";

/** The scripts of a report's page: contents that follow the scroll, cards next to names, claims and terms. */
export function ReadingScript({ nonce }: { nonce: string | undefined }) {
  return <KeptScript nonce={nonce} run={[followHeadings, showCards]} />;
}
