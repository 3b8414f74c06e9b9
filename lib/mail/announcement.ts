import { env } from "@/lib/env";
import { layOutMail } from "./layout";
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

/** The mail that tells one person about a version. */
export function announcementOf(
  version: AnnouncedVersion,
  person: { accountId: string; email: string },
): Mail {
  const { PUBLIC_URL } = env();
  const excerpt = version.publicExcerpt === version.standfirst ? "" : version.publicExcerpt;
  const content = {
    heading: version.title,
    paragraphs: [version.standfirst, excerpt, ...version.disclaimer].filter((text) => text !== ""),
    action: { label: "Read the report", url: `${PUBLIC_URL}/reports/${version.slug}` },
    footer: {
      text: "You receive a mail for each new report because you are a member or asked for it.",
      label: "Stop these mails",
      url: unsubscribeLink("/unsubscribe", person.accountId, "newReports"),
    },
  };
  return {
    to: person.email,
    accountId: person.accountId,
    cause: `version:${version.id}`,
    kind: "newReports",
    subject: `${OPENINGS[version.kind]}: ${version.title}`,
    ...layOutMail(content),
  };
}
