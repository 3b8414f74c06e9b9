/** A piece of an excerpt; `hit` when it is what was looked for. Plain text, never HTML. */
export type ExcerptPart = { text: string; hit: boolean };

/** A report that was found, with as much of it as this viewer may read. */
export type SearchResult = {
  slug: string;
  title: ExcerptPart[];
  publishedAt: Date;
  /** one to four excerpts; the standfirst when only title, tags or subjects match */
  excerpts: ExcerptPart[][];
  /** the tier that opens all of it, null when everybody may read it whole */
  level: string | null;
};

/** A term of the glossary that the question names, in either language; `en` best first. */
export type GlossaryHit = { slug: string; zh: string; pinyin: string; en: string[] };

/** Results of one page. There is no count: that would cost more the more there are. */
export type SearchResults = { results: SearchResult[]; glossary: GlossaryHit[]; next: string | null };
