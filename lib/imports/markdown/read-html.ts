import { AccessLevel } from "@/lib/document/block";
import { BrokenFile } from "../import-file";

/** Active elements: the file is refused. */
const ACTIVE =
  /<\/?\s*(script|style|iframe|frame|frameset|object|embed|applet|form|input|button|textarea|select|link|meta|base|svg|math|template|noscript)(?=[\s/>]|$)/i;
const HANDLER = /<[a-z][^>]*\son[a-z]{3,20}\s*=/i;
/** Text that a page would hide; its author may not want it shown. */
const HIDDEN =
  /<[a-z][^<>]{0,2000}?(?:\shidden(?=[\s=/>])|display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?![\d.])|\saria-hidden\s*=\s*["']?true)|<comment(?=[\s>])/i;
const ACCESS = /^\s*access\s*:\s*(\S+)\s*$/i;

/** The level of a line `<!-- access: LEVEL -->`, or null for other HTML. */
export function accessLevelOf(html: string, line: number): string | null {
  const only = /^\s*<!--([\s\S]*?)-->\s*$/.exec(html)?.[1];
  const level = only === undefined ? undefined : ACCESS.exec(only)?.[1];
  if (level === undefined) return null;
  if (AccessLevel.safeParse(level).success) return level;
  throw new BrokenFile(
    line,
    `“${level}” is not an access level: write public, registered or the slug of a tier.`,
    "access",
  );
}

/**
 * Refuses HTML that is active, hides words, or has an unclosed comment.
 *
 * @throws BrokenFile with the line and the reason
 */
export function checkHtml(html: string, line: number): void {
  const active = ACTIVE.exec(html)?.[1];
  if (active) throw new BrokenFile(line, `<${active.toLowerCase()}> is not allowed in a report.`);
  if (HANDLER.test(html)) throw new BrokenFile(line, "Event handlers in HTML are not allowed in a report.");
  if (HIDDEN.test(html)) {
    throw new BrokenFile(line, "HTML hides some words here. Remove them, or show them without HTML.");
  }
}

/** The end of a comment, an instruction or a declaration, given its beginning. */
export function endOfDeclaration(html: string, at: number, line: number): number {
  const [open, close] = html.startsWith("<!--", at)
    ? ["<!--", "-->"]
    : html.startsWith("<![CDATA[", at)
      ? ["<![CDATA[", "]]>"]
      : html.startsWith("<?", at)
        ? ["<?", "?>"]
        : ["<!", ">"];
  const end = html.indexOf(close, at + (open === "<!--" ? 2 : open.length));
  if (end < 0) throw new BrokenFile(line, `“${open}” is not closed by “${close}”.`);
  return end + close.length;
}
