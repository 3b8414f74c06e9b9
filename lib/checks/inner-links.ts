import { isUuid, SLUG } from "@/lib/slug-and-uuid";
/** The target of a link into this site. */
export type InnerLink =
  | { to: "report"; slug: string; anchor: string | null }
  | { to: "entity" | "source"; slug: string }
  | { to: "attachment"; id: string }
  | { to: "here"; anchor: string }
  | { to: "page" }
  | { to: "nowhere" };

/** Pages that always exist. */
const PAGES: ReadonlySet<string> = new Set([
  "/",
  "/reports",
  "/entities",
  "/claims",
  "/sources",
  "/concentration",
  "/graph",
  "/glossary",
  "/search",
  "/verify",
  "/pricing",
  "/sign-in",
  "/sign-up",
  "/account",
  "/feeds/reports.xml",
]);

/**
 * Parses an address as a link into this site; null for an external one.
 *
 * @param site origin of this site, so that its own absolute addresses are recognised too
 */
export function innerLink(href: string, site: string): InnerLink | null {
  const path = href.startsWith(`${site}/`) ? href.slice(site.length) : href === site ? "/" : href;
  if (path.startsWith("#")) return { to: "here", anchor: decoded(path.slice(1)) };
  if (!path.startsWith("/")) return null;
  const { pathname, hash } = new URL(path, "http://inner.invalid");
  const plain = pathname.length > 1 ? pathname.replace(/\/$/, "") : pathname;
  if (PAGES.has(plain)) return { to: "page" };
  const [, room, name = "", more] = plain.split("/");
  if (more !== undefined || name === "") return { to: "nowhere" };
  if (room === "files") return isUuid(name) ? { to: "attachment", id: name } : { to: "nowhere" };
  if (!SLUG.test(name)) return { to: "nowhere" };
  if (room === "reports") return { to: "report", slug: name, anchor: hash ? decoded(hash.slice(1)) : null };
  if (room === "entities") return { to: "entity", slug: name };
  return room === "sources" ? { to: "source", slug: name } : { to: "nowhere" };
}

function decoded(anchor: string): string {
  try {
    return decodeURIComponent(anchor);
  } catch {
    return anchor;
  }
}
