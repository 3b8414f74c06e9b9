import { followHeadings } from "@/components/site/follow-headings";
import { KeptScript } from "@/components/site/scripts";
import { showCards } from "./show-cards";
import { showCommentCount } from "./show-comment-count";

/**
 * The scripts of a report's page: contents that follow the scroll, cards next to names, claims and terms, and the number
 * of comments.
 */
export function ReadingScript({ nonce }: { nonce: string | undefined }) {
  return <KeptScript nonce={nonce} run={[followHeadings, showCards, showCommentCount]} />;
}
