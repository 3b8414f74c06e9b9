import { SLUG_FORM } from "@/lib/slug-and-uuid";
/** A request for a page whose bytes depend on a rank and not on a person. */
export type CachedPath = {
  page: CachedPageName;
  /** of the report or entity, if the page is about one */
  slug: string | null;
  /** the path with the parameters that the page reads, in a fixed order: what Next is asked for */
  target: string;
};

/** For whom a page is rendered: a rank, not a person. */
export type Reader = {
  /** what may be read */
  rank: number;
  /** whether the page greets a person */
  signedIn: boolean;
};

/** For whom, and as of when, a request is answered from the page cache. */
export type Cacheable = Reader & {
  kind: "cacheable";
  /** raised by every change of what cached pages show */
  epoch: number;
  /** of that epoch in the change log: another history has another, even at the same epoch */
  mark: string | null;
  /** in UTC: names and relationships begin and end on days */
  day: string;
  /** of a report's page */
  versionId: string | null;
};

/** The database's answer for a request for such a page. */
export type Answer =
  | Cacheable
  /** not found, moved, withdrawn, or for the desk: Next answers this request itself */
  | { kind: "ask-next" };

/** One statement: whose session is it, which rank, which version, which epoch of which history. */
export type AccessQuery = (request: { sessionId: string | null; path: CachedPath }) => Promise<Answer>;

const SLUG = `(${SLUG_FORM})`;
const CURSOR = /^[\p{L}\p{N} .~_=+-]{1,400}$/u;
/** Nothing at all is a field that was left empty. */
const DAY = /^(\d{4}-\d{2}-\d{2})?$/;
const WORD = /^[\p{L}\p{N} ._-]{1,100}$/u;
const OPTIONAL = /^[\p{L}\p{N} ._-]{0,200}$/u;

/** Every page that is cached, with the parameters that it reads: a test compares them with the pages' own schemas. */
export const CACHED_PAGES = [
  { page: "home", pattern: /^\/$/, parameters: {} },
  {
    page: "reports",
    pattern: /^\/reports$/,
    parameters: { after: CURSOR, before: CURSOR, entity: WORD, tag: WORD },
  },
  { page: "report", pattern: new RegExp(`^/reports/${SLUG}$`), parameters: {} },
  { page: "feed", pattern: /^\/feeds\/reports\.xml$/, parameters: {} },
  {
    page: "entities",
    pattern: /^\/entities$/,
    parameters: { after: CURSOR, country: WORD, kind: WORD, letter: WORD, q: WORD, stage: WORD },
  },
  {
    page: "entity",
    pattern: new RegExp(`^/entities/${SLUG}$`),
    parameters: { asOf: DAY, before: CURSOR },
  },
  {
    page: "claims",
    pattern: /^\/claims$/,
    parameters: {
      before: OPTIONAL,
      credibility: OPTIONAL,
      entity: OPTIONAL,
      from: DAY,
      reliability: OPTIONAL,
      source: OPTIONAL,
      status: OPTIONAL,
      to: DAY,
    },
  },
  { page: "glossary", pattern: /^\/glossary$/, parameters: { order: /^english$/, q: WORD } },
  { page: "sources", pattern: /^\/sources$/, parameters: { after: CURSOR, q: WORD } },
  { page: "source", pattern: new RegExp(`^/sources/${SLUG}$`), parameters: { after: CURSOR } },
  {
    page: "concentration",
    pattern: /^\/concentration$/,
    parameters: { by: WORD, material: WORD, on: DAY, stage: WORD },
  },
  {
    page: "search",
    pattern: /^\/search$/,
    parameters: {
      as: /^typed$/,
      cursor: CURSOR,
      open: /^(on)?$/,
      q: WORD,
      sort: /^(newest)?$/,
      tag: OPTIONAL,
      within: /^(month|quarter|year)?$/,
    },
  },
] as const satisfies { page: string; pattern: RegExp; parameters: Record<string, RegExp> }[];

type CachedPageName = (typeof CACHED_PAGES)[number]["page"];

/**
 * The cacheable page for a path and query; `null` if there is none, or if a parameter is repeated or not of the usual
 * form, so that the page itself has to handle it. Parameters that it does not read are left out.
 */
export function cachedPath(target: string): CachedPath | null {
  const mark = target.indexOf("?");
  const path = mark === -1 ? target : target.slice(0, mark);
  const query = mark === -1 ? "" : target.slice(mark + 1);
  if (path.length > 200) return null;
  for (const { page, pattern, parameters } of CACHED_PAGES) {
    const match = pattern.exec(path);
    if (!match) continue;
    const read = readParameters(query, parameters);
    return read === null ? null : { page, slug: match[1] ?? null, target: read ? `${path}?${read}` : path };
  }
  return null;
}

function readParameters(query: string, known: Record<string, RegExp>): string | null {
  if (query === "") return "";
  const given = new URLSearchParams(query);
  const read = new URLSearchParams();
  for (const name of Object.keys(known).sort()) {
    const [value, ...more] = given.getAll(name);
    if (value === undefined) continue;
    if (more.length > 0 || !known[name]?.test(value)) return null;
    read.set(name, value);
  }
  return read.toString();
}
