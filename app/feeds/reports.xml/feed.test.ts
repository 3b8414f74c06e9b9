import fc from "fast-check";
import { expect, it } from "vitest";
import type { FeedEntry } from "@/lib/exports/queries/list-feed";
import { rssOf } from "./feed";

const HOUSE = {
  site: "https://site.example",
  name: "North & <Sea>",
  tagline: "]]> & more",
  language: "de",
  powered: false,
};

const entry = (title: string, standfirst: string): FeedEntry => ({
  slug: "a-report",
  title,
  standfirst,
  tags: [],
  authors: [],
  publishedAt: new Date("2026-11-01T00:00:00Z"),
  updatedAt: new Date("2026-11-01T00:00:00Z"),
  excerpt: "",
  level: null,
  blocks: [],
  disclaimer: ["[1] rests on a source in China, The Daily <b> (state-owned, not graded)."],
});

/** What a feed reader shows: the text of an element, treated as HTML. */
function shown(rss: string, name: "title" | "description"): { html: string; text: string } {
  const item = rss.slice(rss.indexOf("<item>"));
  const html = new RegExp(`<${name}><!\\[CDATA\\[([\\s\\S]*?)\\]\\]></${name}>`).exec(item)?.[1] ?? "";
  const text = html
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&");
  return { html, text };
}

it("shows titles and standfirsts unchanged in feed readers that treat them as HTML", async () => {
  const words = fc.string({
    unit: fc.constantFrom(..."ab <>&;\"'=/!]-[", "&lt;", "]]>", "<img src=x>", "稀"),
  });
  await fc.assert(
    fc.asyncProperty(words, words, async (title, standfirst) => {
      const rss = await rssOf([entry(title, standfirst)], HOUSE);
      for (const [name, said] of [
        ["title", title],
        ["description", standfirst],
      ] as const) {
        const { html, text } = shown(rss, name);
        expect(html).not.toMatch(/[<>"']/);
        expect(text).toBe(said);
      }
    }),
  );
});

it("carries the generated disclaimer with the text", async () => {
  const rss = await rssOf([entry("Title", "Standfirst")], HOUSE);
  expect(rss).toContain(
    "<p><small>[1] rests on a source in China, The Daily &lt;b&gt; (state-owned, not graded).</small></p>",
  );
});

it("names every author in Dublin Core, in XML that parses again", async () => {
  const one = {
    ...entry("A", "B"),
    authors: [
      { slug: "a", name: "Ann & <Bob>" },
      { slug: "b", name: "王小明" },
    ],
  };
  const rss = await rssOf([one], HOUSE);
  expect(rss).toContain('xmlns:dc="http://purl.org/dc/elements/1.1/"');
  expect(rss).not.toContain("<author>");
  const names = [...rss.matchAll(/<dc:creator>([^<]*)<\/dc:creator>/g)].map(([, name]) => name);
  expect(names).toEqual(["Ann &amp; &lt;Bob&gt;", "王小明"]);
});

it("is the house's own, escaped, and names the program only if the house does", async () => {
  const rss = await rssOf([{ ...entry("A", "B"), level: "Members" }], HOUSE);
  expect(rss).toContain("<title>North &amp; &lt;Sea&gt; reports</title>");
  expect(rss).toContain("Read on at North &amp; &lt;Sea&gt;</a>");
  expect(rss).toContain("<language>de</language>");
  expect(rss).not.toMatch(/lodestone/i);
  expect(await rssOf([], { ...HOUSE, powered: true })).toContain("<generator>Lodestone</generator>");
});
