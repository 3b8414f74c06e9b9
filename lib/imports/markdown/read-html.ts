import { AccessLevel } from "@/lib/reports/document/block";
import { BrokenFile } from "../broken-file";

/** Elements that do something instead of saying something: the file is refused. */
const ACTIVE =
  /<\/?\s*(script|style|iframe|frame|frameset|object|embed|applet|form|input|button|textarea|select|link|meta|base|svg|math|template|noscript)(?=[\s/>]|$)/i;
const HANDLER = /<[a-z][^>]*\son[a-z]{3,20}\s*=/i;
const COMMENT = /<!--([\s\S]*?)-->/g;
const ACCESS = /^\s*access\s*:\s*(\S+)\s*$/i;
/** Comments that were meant to move the paywall; overlooking one would open what should be locked. */
const ALMOST_ACCESS = /^\s*(?:a[ck]+[ce]*s+|paywall|level|tier)\b/i;

/** The level of a line `<!-- access: LEVEL -->`, or null for other HTML. */
export function accessLevelOf(html: string, line: number): string | null {
  const only = /^\s*<!--([\s\S]*?)-->\s*$/.exec(html)?.[1];
  const level = only === undefined ? undefined : ACCESS.exec(only)?.[1];
  if (level !== undefined) {
    if (AccessLevel.safeParse(level).success) return level;
    throw new BrokenFile(
      line,
      `“${level}” is no access level: write public, registered or the slug of a tier.`,
      "access",
    );
  }
  for (const [, comment] of html.matchAll(COMMENT)) {
    if (ALMOST_ACCESS.test(comment ?? "")) {
      throw new BrokenFile(line, "An access line stands alone and reads <!-- access: LEVEL -->.", "access");
    }
  }
  return null;
}

/** The words of HTML without its tags and comments. Active elements are refused. */
export function wordsOfHtml(html: string, line: number): string {
  const active = ACTIVE.exec(html)?.[1];
  if (active) throw new BrokenFile(line, `<${active.toLowerCase()}> is not allowed in a report.`);
  if (HANDLER.test(html)) throw new BrokenFile(line, "Event handlers in HTML are not allowed in a report.");
  return html
    .replace(COMMENT, "")
    .replace(/<[a-zA-Z/!?][^<>]*>/g, "")
    .replace(/&nbsp;/g, " ")
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, "&");
}

/**
 * An access line that Markdown took for words, being indented or with dashes for hyphens. Printed instead of obeyed, it
 * would leave open what should be locked.
 */
export function refuseUnreadAccess(words: string, line: number): void {
  if (/^\s*<\s*!?\s*[-–—]*\s*access\s*:/i.test(words)) {
    throw new BrokenFile(
      line,
      "An access line begins at the margin and reads <!-- access: LEVEL -->.",
      "access",
    );
  }
}
