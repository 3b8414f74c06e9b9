import { Feed } from "feed";
import { createElement } from "react";
import { ReportText } from "@/components/report/report-text";
import type { FeedEntry } from "@/lib/exports/queries/list-feed";
import { PRODUCT } from "@/lib/settings/keys";
import { markupText } from "@/lib/text/shown-text";

/** What a feed says of the house. */
export type FeedHouse = { site: string; name: string; tagline: string; language: string; powered: boolean };

/** The program, where the house names it. */
export const generatorOf = ({ name, powered }: Pick<FeedHouse, "name" | "powered">): string =>
  powered ? PRODUCT : legal(name);

/** RSS of reports: the part of each that everyone may read, and no hint of how much more there is. */
export async function rssOf(entries: readonly FeedEntry[], house: FeedHouse): Promise<string> {
  // Next forbids this module in pages; a route handler may load it.
  const { renderToStaticMarkup } = await import("react-dom/server");
  const { site, name, tagline } = house;
  const feed = new Feed({
    id: `${site}/`,
    title: legal(`${name} reports`),
    description: legal(tagline || name),
    link: `${site}/`,
    language: house.language,
    feedLinks: { rss: `${site}/feeds/reports.xml` },
    generator: generatorOf(house),
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
        readOn(entry, address, name),
      category: entry.tags.map((name) => ({ name })),
      // RSS allows one author, a mail address; Dublin Core has names.
      extensions: [{ name: "dc:creator", objects: creators(entry) }],
    });
  }
  return feed.rss2();
}

const disclaimerOf = ({ disclaimer }: FeedEntry): string =>
  disclaimer.map((paragraph) => `<p><small>${markupText(paragraph)}</small></p>`).join("");

/** One element for each name; the library writes a list this way, though its type allows only one object. */
function creators({ authors }: FeedEntry): Record<string, unknown> {
  const names: unknown = authors.map(({ name }) => ({ _text: legal(name) }));
  return names as Record<string, unknown>;
}

function readOn({ level }: FeedEntry, address: string, name: string): string {
  const words = markupText(legal(`Read on at ${name}`));
  return level === null ? "" : `<p><a href="${address}">${words}</a></p>`;
}

/** Quotes in text are escaped, so this matches only attributes. */
function absolute(html: string, site: string, address: string): string {
  return html.replaceAll(/ (href|src)="\//g, ` $1="${site}/`).replaceAll(' href="#', ` href="${address}#`);
}

/** Removes what XML cannot carry, even escaped, and the end of a CDATA section. */
export function legal(text: string): string {
  return text
    .replaceAll(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "")
    .replaceAll("]]>", "]]&gt;");
}
