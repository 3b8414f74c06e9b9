import type { Metadata } from "next";
import { PLAIN_MESSAGE, PlainMessageContent } from "@/components/site/plain-message";
import { LinkButton } from "@/components/ui/link-button";
import { Markup } from "@/components/ui/markup";
import { currentRender } from "@/lib/auth/viewer";

export const metadata: Metadata = { title: "Not found", robots: { index: false } };

/**
 * What is not there, or not for this viewer: the two look alike on purpose. Next carries it along in the data of every page,
 * twice: hence as markup that is made once, and not at all where a page is rendered to be kept, for this one never is.
 */
export default async function NotFound() {
  if (await currentRender()) return null;
  return (
    <Markup as="div" className={PLAIN_MESSAGE} once="not found">
      <Content />
    </Markup>
  );
}

function Content() {
  return (
    <PlainMessageContent
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
    </PlainMessageContent>
  );
}
