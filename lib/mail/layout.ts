import { markupText } from "@/lib/text/shown-text";

/** A stretch of words in both versions of a sentence, or only in one. */
export type ChangedWords = { text: string; in: "both" | "before" | "after" };

/** A piece of a mail's body: a paragraph, a heading of a group, a line with a link, or words that changed. */
export type MailPart =
  | string
  | { heading: string }
  | { label: string; title: string; url: string }
  | { changed: readonly ChangedWords[] }
  | { small: string; links: readonly MailLink[] };

export type MailLink = { label: string; url: string };

/** Whose mail it is: the house, with its logo as a picture that mails can show. */
export type Sender = { name: string; logo: { url: string; width: number; height: number } | null };

/** The content of a mail, independent of its layout. */
export type MailContent = {
  sender?: Sender;
  heading: string;
  paragraphs: readonly MailPart[];
  action?: MailLink;
  /** why the recipient gets it and how to stop it */
  footer?: { text: string; label?: string; url?: string; more?: readonly MailLink[] };
};

/** The two bodies of a mail: plain text, and simple HTML that any mail program and screen reader can show. */
export function layOutMail(content: MailContent): { text: string; html: string } {
  return { text: asText(content), html: asHtml(content) };
}

function asText({ heading, paragraphs, action, footer }: MailContent): string {
  const parts = [heading, ...paragraphs.map(partAsText)];
  if (action) parts.push(`${action.label}:\n${action.url}`);
  if (footer) {
    const own = footer.url ? [{ label: footer.label ?? "", url: footer.url }] : [];
    const links = [...own, ...(footer.more ?? [])].map(({ label, url }) => `\n${label}: ${url}`);
    parts.push(`-- \n${footer.text}${links.join("")}`);
  }
  return `${parts.join("\n\n")}\n`;
}

function partAsText(part: MailPart): string {
  if (typeof part === "string") return part;
  if ("heading" in part) return `== ${part.heading} ==`;
  if ("changed" in part) {
    const marks = { both: ["", ""], before: ["[-", "-]"], after: ["[+", "+]"] } as const;
    return part.changed.map(({ text, in: side }) => `${marks[side][0]}${text}${marks[side][1]}`).join("");
  }
  if ("small" in part)
    return [part.small, ...part.links.map(({ label, url }) => `${label}: ${url}`)].join("\n");
  return `${part.label}: ${part.title}\n${part.url}`;
}

/** For programs that show mails in dark colours; others leave it out. */
const DARK = `@media (prefers-color-scheme:dark){body{background:#16181b!important;color:#e8e6e1!important}
a{color:#e8e6e1!important}.quiet,.quiet a{color:#a7a9ad!important}.button{background:#e8e6e1!important;color:#16181b!important}
hr{border-color:#3a3d42!important}ins{background:#12351f!important;color:#9fe0b4!important}del{background:#431a1a!important;color:#f0b0a8!important}}`;

function asHtml({ sender, heading, paragraphs, action, footer }: MailContent): string {
  const body = [
    ...(sender ? [head(sender)] : []),
    `<h1 style="font-size:22px;line-height:1.3;margin:0 0 16px">${words(heading)}</h1>`,
    ...paragraphs.map(partAsHtml),
  ];
  if (action) body.push(button(action));
  if (footer) body.push(foot(footer));
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark">
<title>${markupText(heading)}</title><style>${DARK}</style></head><body style="margin:0;padding:24px;background:#ffffff;color:#1a1a1a">
<div style="max-width:560px;margin:0 auto;font:16px/1.5 Georgia,serif;overflow-wrap:anywhere">
${body.join("\n")}
</div></body></html>`;
}

const LOGO_HEIGHT = 36;

/** Programs that show no pictures show the name instead. The plate under a logo keeps it legible on dark grounds. */
function head({ name, logo }: Sender): string {
  if (!logo)
    return `<p class="quiet" style="margin:0 0 24px;font-size:15px;color:#595959">${words(name)}</p>`;
  const width = Math.min(280, Math.round((logo.width / logo.height) * LOGO_HEIGHT));
  return `<p style="margin:0 0 24px"><img src="${markupText(logo.url)}" alt="${markupText(name)}" width="${width}" style="max-height:${LOGO_HEIGHT}px;width:auto;max-width:280px;background:#ffffff"></p>`;
}

const STYLE = {
  before: "background:#fbe4e1;color:#8c1d18;text-decoration:line-through",
  after: "background:#dff3e4;color:#14532d;text-decoration:underline",
} as const;

function partAsHtml(part: MailPart): string {
  if (typeof part === "string") return `<p style="margin:0 0 16px">${words(part)}</p>`;
  if ("heading" in part) {
    return `<h2 style="font-size:17px;line-height:1.3;margin:28px 0 12px">${words(part.heading)}</h2>`;
  }
  if ("changed" in part) {
    const runs = part.changed.map(({ text, in: side }) => {
      if (side === "both") return words(text);
      const tag = side === "after" ? "ins" : "del";
      return `<${tag} style="${STYLE[side]}">${words(text)}</${tag}>`;
    });
    return `<p style="margin:0 0 12px;padding-left:12px;border-left:3px solid #d9d9d9">${runs.join("")}</p>`;
  }
  if ("small" in part) {
    const links = part.links.map((link) => quietLink(link)).join(" · ");
    return `<p class="quiet" style="margin:0 0 16px;font-size:14px;color:#595959">${words(part.small)} ${links}</p>`;
  }
  return `<p style="margin:0 0 12px"><span class="quiet" style="font-size:14px;color:#595959">${words(part.label)}</span><br>
<a href="${markupText(part.url)}" style="color:#1a1a1a;font-weight:bold">${words(part.title)}</a></p>`;
}

const HAN = /([\p{Script=Han}\u3000-\u303f\uff01-\uff5e]+)/u;

/** Text as HTML; Chinese is marked as such, for fonts and for screen readers. */
function words(text: string): string {
  return text
    .split(HAN)
    .map((part) => {
      const html = markupText(part).replaceAll("\n", "<br>");
      return /\p{Script=Han}/u.test(part) ? `<span lang="zh-Hans">${html}</span>` : html;
    })
    .join("");
}

function button({ label, url }: MailLink): string {
  return `<p style="margin:24px 0"><a class="button" href="${markupText(url)}" style="display:inline-block;padding:12px 20px;background:#1a1a1a;color:#ffffff;border-radius:6px;text-decoration:none;font-family:Arial,sans-serif">${markupText(label)}</a></p>
<p class="quiet" style="margin:0 0 16px;font-size:14px;color:#595959">If the button does not work, open this address: <br><a href="${markupText(url)}" style="color:#1a1a1a;word-break:break-all">${markupText(url)}</a></p>`;
}

const quietLink = ({ label, url }: MailLink): string =>
  `<a href="${markupText(url)}" style="color:#595959">${words(label)}</a>`;

function foot({ text, label, url, more = [] }: NonNullable<MailContent["footer"]>): string {
  const links = [...(url ? [{ label: label ?? url, url }] : []), ...more].map(quietLink);
  return `<hr style="border:0;border-top:1px solid #d9d9d9;margin:24px 0 16px"><p class="quiet" style="margin:0;font-size:14px;color:#595959">${[words(text), ...links].join(" ")}</p>`;
}
