import type { EntityHit } from "@/lib/entities/types";

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

/** A question that may have been meant; `shown` where it was asked in place of the one that found nothing. */
export type Correction = { question: string; shown: boolean };

/** All that a question finds; `results` and `entities` are those of the correction where that is shown. */
export type Answer = { results: SearchResults; entities: EntityHit[]; correction: Correction | null };
