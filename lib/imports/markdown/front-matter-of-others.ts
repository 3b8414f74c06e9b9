/** The front matter of Hugo, Jekyll, Ghost, Obsidian and the like, and what it maps to here. */

/** Their fields that mean one of ours; of several, the first with a value counts. */
export const MEANINGS: Readonly<Record<string, readonly string[]>> = {
  title: ["headline", "linktitle"],
  standfirst: [
    "description",
    "excerpt",
    "customexcerpt",
    "summary",
    "subtitle",
    "subheading",
    "abstract",
    "lede",
    "lead",
    "dek",
    "deck",
    "tagline",
    "metadescription",
    "intro",
  ],
  authors: ["author", "byline", "by", "writer", "creator"],
  publishedAt: [
    "date",
    "published",
    "pubdate",
    "publishdate",
    "publisheddate",
    "publishedon",
    "dateposted",
    "datepublished",
    "created",
    "createdat",
    "datecreated",
    "creationdate",
    "timestamp",
  ],
  tags: ["tag", "keywords", "keyword", "categories", "category", "topics", "topic", "subjects"],
};

/** Their fields that say whether a text is finished, with the value that means it is not. */
export const HOLDS: Readonly<Record<string, RegExp>> = {
  draft: /^(?:true|yes|on|1)$/i,
  published: /^(?:false|no|off|0)$/i,
  publish: /^(?:false|no|off|0)$/i,
  status: /^(?:draft|in[ -]?progress|scheduled|pending|private|unpublished|wip|idea|review|todo)$/i,
};

/** Their fields that have no meaning here and hide no words: ignored with a notice. */
const UNUSED: ReadonlySet<string> = new Set(
  `lastmod lastmodified lastmodifiedat lastupdated updated updatedat dateupdated dateupdate modified modifiedat datemodified revised
  layout template templatekey type kind permalink url uri path aliases alias redirectfrom redirectto canonical canonicalurl weight order navorder
  position parent haschildren image images cover coverimage featureimage featuredimage featureimagealt featureimagecaption thumbnail thumb banner hero teaser header
  ogimage ogtitle ogdescription twitterimage twittertitle twitterdescription metatitle seotitle seo opengraph toc tocsticky tableofcontents
  math mathjax katex mermaid diagram comments comment disqus share sharing socialshare showtoc hidemeta showreadingtime readingtime readtime wordcount
  cssclass cssclasses classes bodyclass icon emoji lang language locale translationkey id uuid uid guid ghostid noteid zettelid pin pinned sticky featured
  series seriesorder part section outputs output markup menu menus sitemap robots noindex expirydate enabled codeinjectionhead codeinjectionfoot
  primarytag primaryauthor params extra resources cascade iscjklanguage excerptseparator related up down next prev previous source sourceurl
  license licence rights copyright rating version revision generator editor plugin kanbanplugin banneralt photo photos link email emailonly newsletter
  location place project area week day time readtimeminutes bibliography csl citationstyle linkcitations nocite documentclass geometry fontsize
  papersize pdfengine keepmd cliptype publisher site domain clipped fileclass startpage postid wordpressid wpid guests duration`
    .split(/\s+/)
    .filter((name) => name !== ""),
);

export const isUnused = (name: string): boolean => UNUSED.has(name) || name in HOLDS;

/** A field's name in lower case, without separators between its words. */
export const plainName = (name: string): string => name.toLowerCase().replace(/[\s_-]+/g, "");

/** Our field for one of theirs, or null. */
export function meaningOf(name: string): string | null {
  const plain = plainName(name);
  return Object.entries(MEANINGS).find(([, others]) => others.includes(plain))?.[0] ?? null;
}
