import { markupText } from "@/lib/text/markup-text";

/** The content of a mail, independent of its layout. */
export type MailContent = {
  heading: string;
  paragraphs: readonly string[];
  action?: { label: string; url: string };
  /** why the recipient gets it and how to stop it */
  footer?: { text: string; label?: string; url?: string };
};

/** The two bodies of a mail: plain text, and simple HTML that any mail program and screen reader can show. */
export function layOutMail(content: MailContent): { text: string; html: string } {
  return { text: asText(content), html: asHtml(content) };
}

function asText({ heading, paragraphs, action, footer }: MailContent): string {
  const parts = [heading, ...paragraphs];
  if (action) parts.push(`${action.label}:\n${action.url}`);
  if (footer) parts.push(`-- \n${footer.text}${footer.url ? `\n${footer.label ?? ""}: ${footer.url}` : ""}`);
  return `${parts.join("\n\n")}\n`;
}

function asHtml({ heading, paragraphs, action, footer }: MailContent): string {
  const body = [
    `<h1 style="font-size:22px;line-height:1.3;margin:0 0 16px">${markupText(heading)}</h1>`,
    ...paragraphs.map(
      (text) => `<p style="margin:0 0 16px">${markupText(text).replaceAll("\n", "<br>")}</p>`,
    ),
  ];
  if (action) body.push(button(action));
  if (footer) body.push(foot(footer));
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${markupText(heading)}</title></head><body style="margin:0;padding:24px;background:#ffffff;color:#1a1a1a">
<div style="max-width:560px;margin:0 auto;font:16px/1.5 Georgia,serif">
${body.join("\n")}
</div></body></html>`;
}

function button({ label, url }: { label: string; url: string }): string {
  return `<p style="margin:24px 0"><a href="${markupText(url)}" style="display:inline-block;padding:12px 20px;background:#1a1a1a;color:#ffffff;border-radius:6px;text-decoration:none;font-family:Arial,sans-serif">${markupText(label)}</a></p>
<p style="margin:0 0 16px;font-size:14px;color:#595959">If the button does not work, open this address: <br><a href="${markupText(url)}" style="color:#1a1a1a;word-break:break-all">${markupText(url)}</a></p>`;
}

function foot({ text, label, url }: { text: string; label?: string; url?: string }): string {
  const link = url
    ? ` <a href="${markupText(url)}" style="color:#595959">${markupText(label ?? url)}</a>`
    : "";
  return `<hr style="border:0;border-top:1px solid #d9d9d9;margin:24px 0 16px"><p style="margin:0;font-size:14px;color:#595959">${markupText(text)}${link}</p>`;
}
