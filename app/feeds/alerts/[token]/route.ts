import { Feed } from "feed";
import { alertWords, reasonWords } from "@/components/alerts/alert-words";
import { newestAlerts } from "@/lib/alerts/queries/own-alerts";
import { feedReader } from "@/lib/alerts/queries/own-feed";
import type { AlertLine } from "@/lib/alerts/types";
import { guardedHandler, NoParameters } from "@/lib/auth/guard";
import { env } from "@/lib/env";
import { NotFound } from "@/lib/errors";
import { readSettings } from "@/lib/settings/queries/read-settings";
import { markupText } from "@/lib/text/shown-text";
import { type FeedHouse, generatorOf, legal } from "../../reports.xml/feed";

/** A person's alerts as Atom. The secret address identifies them: what they may no longer read is not in it. */
export const GET = guardedHandler({
  query: NoParameters,
  permit: () => true,
  async run(_viewer, { params }) {
    const token = typeof params.token === "string" ? params.token : "";
    const reader = await feedReader(token);
    if (!reader) throw new NotFound();
    const alerts = await newestAlerts(reader.viewer, reader.accountId);
    const house = await readSettings(["name", "powered"]);
    return new Response(atomOf(alerts, { site: env().PUBLIC_URL, ...house }, `/feeds/alerts/${token}`), {
      headers: { "content-type": "application/atom+xml; charset=utf-8", "x-robots-tag": "noindex" },
    });
  },
});

function atomOf(
  alerts: readonly AlertLine[],
  house: Omit<FeedHouse, "tagline" | "language">,
  path: string,
): string {
  const { site, name } = house;
  const feed = new Feed({
    id: `${site}${path}`,
    title: legal(`${name} alerts`),
    link: `${site}/alerts`,
    language: "en",
    feedLinks: { atom: `${site}${path}` },
    generator: generatorOf(house),
    updated: alerts[0]?.createdAt,
  });
  for (const alert of alerts) {
    const { id, createdAt, because } = alert;
    const { label, name: about, href, more } = alertWords(alert);
    const words = [more, reasonWords(because)].flatMap((text) => (text ? [markupText(legal(text))] : []));
    feed.addItem({
      id: `urn:uuid:${id}`,
      // Feed readers treat both as HTML.
      title: markupText(legal(`${label}: ${about}`)),
      link: `${site}${href}`,
      date: createdAt,
      content: words.map((text) => `<p>${text}</p>`).join(""),
    });
  }
  return feed.atom1();
}
