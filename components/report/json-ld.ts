import { authorName } from "@/lib/exports/author-name";
import type { Byline, EntitySummary, ReportBody, ReportHead } from "@/lib/reports/types";
import { PAYWALLED } from "./report-text";

/** The publisher of a report: the house. */
export type Publisher = { name: string; url: string; logo?: string; sameAs?: readonly string[] };

/** The house as schema.org's Organization. */
export function organisation({ logo, sameAs = [], ...named }: Publisher): object {
  return {
    "@type": "Organization",
    ...named,
    ...(logo && { logo: { "@type": "ImageObject", url: logo } }),
    ...(sameAs.length > 0 && { sameAs }),
  };
}

/** An author, with their page here. */
export function authorJsonLd({ slug, name }: Byline, publisher: Pick<Publisher, "url">): object {
  return {
    "@type": authorName(name).kind === "body" ? "Organization" : "Person",
    name,
    url: `${publisher.url}/authors/${slug}`,
  };
}

type Props = {
  head: ReportHead;
  body: ReportBody;
  publisher: Publisher;
  language: string;
  address: string;
  picture: string;
};

/**
 * A report as schema.org's AnalysisNewsArticle, with what Google requires of a page that is partly for members. It says
 * the same to every reader: subjects are public, and of the entities in the text it names only those in the public
 * part.
 */
export function reportJsonLd({ head, body, publisher, language, address, picture }: Props): object {
  const thing = ({ slug, names: [name, ...others] }: EntitySummary) => ({
    "@type": "Thing",
    name: name?.value ?? slug,
    ...(others.length > 0 && { alternateName: others.map((other) => other.value) }),
    url: `${publisher.url}/entities/${slug}`,
  });
  const about = new Set(head.subjects.map((subject) => subject.slug));
  const mentions = body.cards.filter((card) => card.public && !about.has(card.slug));
  return {
    "@context": "https://schema.org",
    "@type": "AnalysisNewsArticle",
    headline: head.title,
    ...(head.standfirst !== "" && { description: head.standfirst }),
    url: address,
    mainEntityOfPage: address,
    image: [picture],
    inLanguage: language,
    datePublished: head.publishedAt.toISOString(),
    ...(head.dated && { dateCreated: head.dated.on }),
    dateModified: head.updatedAt.toISOString(),
    version: head.number,
    keywords: head.tags,
    author: head.authors.map((author) => authorJsonLd(author, publisher)),
    publisher: organisation(publisher),
    about: head.subjects.map(thing),
    mentions: mentions.map(thing),
    isAccessibleForFree: !head.restricted,
    ...(head.restricted && {
      hasPart: { "@type": "WebPageElement", isAccessibleForFree: false, cssSelector: `.${PAYWALLED}` },
    }),
  };
}
