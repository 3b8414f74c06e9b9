import { followHeadings } from "@/components/site/follow-headings";
import { KeptScript } from "@/components/site/scripts";
import { showPictureRoot } from "./show-picture-root";
import { slideThroughDays } from "./slide-through-days";

/** What an entity's page does in the browser: contents that follow the scroll, the slider of its date, and the drawing. */
export function EntityScript({ nonce }: { nonce: string | undefined }) {
  return <KeptScript nonce={nonce} run={[followHeadings, slideThroughDays, showPictureRoot]} />;
}
