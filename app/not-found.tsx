import type { Metadata } from "next";
import type { House } from "@/components/site/logo";
import { PLAIN_MESSAGE, PlainMessageContent } from "@/components/site/plain-message";
import { READING_LINKS } from "@/components/site/site-links";
import { LinkButton } from "@/components/ui/button";
import { Markup } from "@/components/ui/markup";
import { SearchField } from "@/components/ui/search-box";
import { currentRender } from "@/lib/auth/viewer";
import { siteSettings } from "./site-settings";

export const metadata: Metadata = { title: "Not found", robots: { index: false } };

/**
 * What does not exist, or is not for this viewer: the two look alike on purpose. Next includes it in the data of every
 * page, twice: so it is markup rendered once, and left out of renders for the page cache, which never caches a 404.
 */
export default async function NotFound() {
  if (await currentRender()) return null;
  const house = await siteSettings();
  return (
    <Markup
      as="div"
      className={PLAIN_MESSAGE}
      once={`not found ${house.name} ${house.contact} ${house.logoLight?.file} ${house.logoDark?.file}`}
    >
      <Content house={house} />
    </Markup>
  );
}

function Content({ house }: { house: House & { contact: string } }) {
  return (
    <PlainMessageContent
      house={house}
      kicker="404"
      title="There is no such page"
      text="It may have moved, or the address may be mistyped."
      contact={house.contact}
    >
      <LinkButton href="/">Home</LinkButton>
      {READING_LINKS.map(({ room, href, name }) => (
        <LinkButton key={room} href={href} variant="secondary">
          {name}
        </LinkButton>
      ))}
      <SearchField
        id="site-search"
        action="/search"
        label="Search reports and entities"
        className="w-full sm:w-96"
      />
    </PlainMessageContent>
  );
}
