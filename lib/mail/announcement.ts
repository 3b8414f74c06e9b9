import { env } from "@/lib/env";
import { composed, type WordsInForce } from "./compose";
import type { Mail } from "./types";
import { unsubscribeLink } from "./unsubscribe-link";

/** The public part of a version: nothing else goes into a mail. */
export type AnnouncedVersion = {
  id: string;
  kind: "published" | "updated" | "corrected";
  slug: string;
  title: string;
  standfirst: string;
  publicExcerpt: string;
  /** the generated disclaimer for the public part, one item a paragraph */
  disclaimer: string[];
};

const OPENINGS = { published: "New report", updated: "Updated", corrected: "Corrected" } as const;

/** The mail that tells one person about a version, in the words of `mailReport`. */
export function announcementOf(
  inForce: WordsInForce,
  version: AnnouncedVersion,
  person: { accountId: string; email: string },
): Mail {
  const excerpt = version.publicExcerpt === version.standfirst ? "" : version.publicExcerpt;
  const report = [version.standfirst, excerpt, ...version.disclaimer].filter((text) => text !== "");
  const stop = {
    label: "Stop these mails",
    url: unsubscribeLink("/unsubscribe", person.accountId, "newReports"),
  };
  return {
    to: person.email,
    accountId: person.accountId,
    cause: `version:${version.id}`,
    kind: "newReports",
    ...composed(inForce, {
      values: { act: OPENINGS[version.kind], title: version.title },
      parts: { report },
      url: `${env().PUBLIC_URL}/reports/${version.slug}`,
      more: [stop],
    }),
  };
}
