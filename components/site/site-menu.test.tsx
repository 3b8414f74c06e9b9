import { expect, it } from "vitest";
import { staticMarkup } from "@/components/ui/static-markup";
import { siteLinks } from "./site-links";
import { SiteMenu } from "./site-menu";

const STRANGER = { signedIn: false, staff: false, admin: false, moderator: false };
const menu = (seen: Partial<typeof STRANGER>) =>
  staticMarkup(
    <SiteMenu
      house={{ name: "Lodestone", logoLight: null, logoDark: null }}
      links={siteLinks({ ...STRANGER, ...seen })}
    />,
  );

it("leads to the sections that the header has no room for", () => {
  for (const path of ["/graph", "/concentration", "/sources", "/glossary", "/verify"])
    expect(menu({})).toContain(`href="${path}"`);
});

it.each([
  [{}, ["/pricing"], ["/watchlist", "/desk", "/admin", "/admin/moderation"]],
  [{ signedIn: true }, ["/watchlist"], ["/pricing", "/desk", "/admin", "/admin/moderation"]],
  [{ signedIn: true, staff: true }, ["/desk"], ["/admin", "/admin/moderation"]],
  [{ signedIn: true, moderator: true }, ["/admin/moderation"], ["/desk", "/admin"]],
  [{ signedIn: true, staff: true, admin: true, moderator: true }, ["/desk", "/admin"], ["/admin/moderation"]],
])("offers %o their own sections", (seen, offered, not) => {
  for (const path of offered) expect(menu(seen)).toContain(`href="${path}"`);
  for (const path of not) expect(menu(seen)).not.toContain(`href="${path}"`);
});
