import { Feed } from "feed";
import { createElement } from "react";
import { ReportText } from "@/components/report/report-text";
import { markupText } from "@/lib/markup-text";
import type { FeedEntry } from "@/lib/reports/types";

/** RSS of reports: of each what everybody may read, and nothing that says how much more there is. */
export async function rssOf(entries: readonly FeedEntry[], site: string): Promise<string> {
  // Next keeps this module out of pages; a handler may load it.
  const { renderToStaticMarkup } = await import("react-dom/server");
  const feed = new Feed({
    id: `${site}/`,
    title: "Lodestone reports",
    description: "Market intelligence in which every claim shows its evidence.",
    link: `${site}/`,
    language: "en",
    feedLinks: { rss: `${site}/feeds/reports.xml` },
    generator: "Lodestone",
    updated: entries[0]?.updatedAt,
  });
  for (const entry of entries) {
    const address = `${site}/reports/${entry.slug}`;
    const text = createElement(ReportText, {
      segments: [{ level: null, blocks: entry.blocks }],
      cards: [],
      anchors: false,
    });
    feed.addItem({
      // Feed readers treat both as HTML.
      title: markupText(entry.title),
      id: address,
      link: address,
      date: entry.publishedAt,
      description: markupText(entry.standfirst || entry.excerpt),
      content:
        legal(absolute(renderToStaticMarkup(text), site, address)) +
        disclaimerOf(entry) +
        readOn(entry, address),
      category: entry.tags.map((name) => ({ name })),
      // An RSS author is a mail address, of which there may be one; names are Dublin Core's.
      extensions: [{ name: "dc:creator", objects: creators(entry) }],
    });
  }
  return feed.rss2();
}

const disclaimerOf = ({ disclaimer }: FeedEntry): string =>
  disclaimer.map((paragraph) => `<p><small>${markupText(paragraph)}</small></p>`).join("");

/** One element a name; the library writes a list so, though its type speaks of one object. */
function creators({ authors }: FeedEntry): Record<string, unknown> {
  const names: unknown = authors.map(({ name }) => ({ _text: legal(name) }));
  return names as Record<string, unknown>;
}

function readOn({ level }: FeedEntry, address: string): string {
  return level === null ? "" : `<p><a href="${address}">Read on at Lodestone</a></p>`;
}

/** Quotes in text are escaped, so only attributes match. */
function absolute(html: string, site: string, address: string): string {
  return html.replaceAll(/ (href|src)="\//g, ` $1="${site}/`).replaceAll(' href="#', ` href="${address}#`);
}

/** Without what XML cannot carry, even escaped, and without the end of a CDATA section. */
function legal(text: string): string {
  return text
    .replaceAll(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "")
    .replaceAll("]]>", "]]&gt;");
}
