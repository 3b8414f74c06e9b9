import { SLUG_FORM, UUID_FORM } from "@/lib/slug-and-uuid";

export const NEVER = "private, no-store";

/** What anyone may cache forever: files from the build, with a hash in their names. */
const IMMUTABLE = /^\/_next\/static\/(?!.*(?:\.\.|%2e|%5c|\\|\/\/))/i;

/** What is the same for everyone and contains nothing from a report; cached for minutes. */
const PUBLIC_FILES =
  /^\/(robots\.txt|favicon\.ico|icon\.svg|icon\.png|apple-icon\.png|manifest\.webmanifest|scripts\/notes\.js)$/;

/** What says of itself who may keep it: pictures of reports, for one reader's browser, logos, and share pictures of titles. */
const OWN_WORDS = new RegExp(`^/((?:files|house)/${UUID_FORM}|reports/${SLUG_FORM}/opengraph-image)$`);

/**
 * The `cache-control` of an answer. Whatever may depend on a session, or hold words of a report, is never stored, its
 * redirects and errors included; Next is listened to for its static files and for pictures alone.
 */
export function cacheControl(path: string, status: number, fromNext: string | undefined): string {
  if (status !== 200 && status !== 304) return NEVER;
  if (IMMUTABLE.test(path) || OWN_WORDS.test(path)) return fromNext ?? NEVER;
  if (PUBLIC_FILES.test(path)) return "public, max-age=300";
  return NEVER;
}

/** Whether an answer may carry an `etag`: one over personal bytes would tell whether they have changed. */
export function mayBeRevalidated(path: string): boolean {
  return IMMUTABLE.test(path) || PUBLIC_FILES.test(path);
}
