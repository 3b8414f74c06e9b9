import { expect, it } from "vitest";
import { staticMarkup } from "@/components/ui/static-markup";
import { siteLinks } from "./site-links";
import { SiteMenu } from "./site-menu";

it("leads to the sections that the header has no room for", () => {
  const links = siteLinks({ signedIn: false, staff: false, admin: false, moderator: false });
  const house = { name: "Lodestone", logoLight: null, logoDark: null };
  const html = staticMarkup(<SiteMenu house={house} links={links} />);
  for (const path of ["/graph", "/concentration", "/sources", "/glossary", "/verify"])
    expect(html).toContain(`href="${path}"`);
});
