import { followHeadings } from "@/components/report/reading/follow-headings";
import { KeptScript } from "@/components/site/kept-script";
import { slideThroughDays } from "./slide-through-days";

/** What an entity's page does in the browser: contents that follow the scroll, and the slider of its date. */
export function EntityScript({ nonce }: { nonce: string | undefined }) {
  return <KeptScript nonce={nonce} run={[followHeadings, slideThroughDays]} />;
}
