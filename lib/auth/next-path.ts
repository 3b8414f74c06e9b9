/** The page to go to when there is no return path. */
export const HOME = "/";

const MOST = 2_000;
const BASE = "http://lodestone.invalid";

/**
 * A return path that stays on this site: the value of `?next=` if it is a path of ours, else the home page. Anything
 * that a browser might read as another host (`//host`, `/\host`, tabs and line breaks in between) is rejected.
 */
export function safeNextPath(given: string | null | undefined): string {
  if (!given || given.length > MOST || !given.startsWith("/") || /[\0-\x20\x7f\\]/.test(given)) return HOME;
  if (!URL.canParse(given, BASE)) return HOME;
  const url = new URL(given, BASE);
  if (url.origin !== BASE || url.pathname.startsWith("//")) return HOME;
  if (NOT_TO_RETURN_TO.test(url.pathname)) return HOME;
  return url.pathname + url.search + url.hash;
}

/** Machine responses, and the screens that sent the user away in the first place. */
const NOT_TO_RETURN_TO =
  /^\/(api|_next|sign-in|sign-up|set-up|reset-password|verify-email(?!\/new-address$))(\/|$)/;

/** A mailed link, whose screen returns the user to the page that they came from. */
export function returning(url: string, next: string | undefined): string {
  const [, query = ""] = withNext("", next ?? "").split("?");
  return query ? `${url}&${query}` : url;
}

/** A link to a screen that returns here afterwards. */
export function withNext(path: string, next: string): string {
  const safe = safeNextPath(next);
  return safe === HOME ? path : `${path}?${new URLSearchParams({ next: safe })}`;
}
