import type { EntityKind } from "@/lib/db/generated/enums";
import type { SourceItem } from "@/lib/evidence/sources/types";
import type { LedgerRow } from "@/lib/evidence/types";
import type { EntityHit } from "@/lib/names/types";

/** A piece of an excerpt; `hit` if it matches the question. Plain text, never HTML. */
export type ExcerptPart = { text: string; hit: boolean };

/** A report in the results, with as much of it as this viewer may read. */
export type SearchResult = {
  slug: string;
  title: ExcerptPart[];
  publishedAt: Date;
  /** one to four excerpts; the standfirst when only title, tags or subjects match */
  excerpts: ExcerptPart[][];
  /** the tier that opens all of it, null if everyone may read it whole */
  level: string | null;
};

/** A glossary term that the question names, in either language; `en` best first. */
export type GlossaryHit = { slug: string; zh: string | null; pinyin: string | null; en: string[] };

/** Results of one page. There is no total: it would cost more the more there are. */
export type SearchResults = { results: SearchResult[]; glossary: GlossaryHit[]; next: string | null };

/** A likely intended question; `shown` if it replaced the one that found nothing. */
export type Correction = { question: string; shown: boolean };

/** What else a question finds; on the first page alone. */
export type Beside = { entities: EntityHit[]; claims: LedgerRow[]; sources: SourceItem[] };

/** Everything a question finds; all of it is of the correction if that is shown. */
export type Answer = Beside & { results: SearchResults; correction: Correction | null };

/** What may be looked for, while it is typed; `also`: its other names. */
export type Suggestion = { href: string; text: string; also: string; kind: EntityKind | "Report" | "Source" };
