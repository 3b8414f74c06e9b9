import type { Metadata } from "next";
import { PlainMessage } from "@/components/site/plain-message";
import { LinkButton } from "@/components/ui/link-button";

export const metadata: Metadata = { title: "Not found", robots: { index: false } };

/** What is not there, or not for this viewer: the two look alike on purpose. */
export default function NotFound() {
  return (
    <PlainMessage
      kicker="404"
      title="There is no such page"
      text="It may have moved, or the address may be mistyped."
    >
      <LinkButton href="/">Home</LinkButton>
      <LinkButton href="/reports" variant="secondary">
        All reports
      </LinkButton>
      <LinkButton href="/search" variant="secondary">
        Search
      </LinkButton>
    </PlainMessage>
  );
}
