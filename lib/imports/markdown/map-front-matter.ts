import { Slug } from "@/lib/reports/schema";
import { SLUG } from "@/lib/slug-and-uuid";
import { slugOf } from "@/lib/urls/slug-of";
import { readDate } from "../plain-text/read-date";
import type { BylineName, Notice } from "../types";
import { foldText } from "./fold-breaks";
import { momentOf } from "./front-matter-date";
import { HOLDS, isUnused, MEANINGS, meaningOf, plainName } from "./front-matter-of-others";
import type { Complaint } from "./front-matter-source";

export type Mapped = {
  /** under our names, to be validated */
  fields: Record<string, unknown>;
  /** for each of our fields, the key of the file that it came from */
  from: Record<string, string>;
  /** authors given by name instead of slug, to be looked up */
  byline: BylineName[];
  held: { line: number; field: string } | null;
  /** the keys that name a level */
  levelKeys: string[];
  notices: Notice[];
  complaints: Complaint[];
};

type Source = {
  entries: readonly { key: string; value: unknown; line: number }[];
  ours: readonly string[];
  access: string;
};

/** The fields of a file under our names: those of other systems are mapped or dropped, each with a notice. */
export function mapFrontMatter({ entries, ours, access }: Source): Mapped {
  const mapped: Mapped = {
    fields: {},
    from: {},
    byline: [],
    held: null,
    levelKeys: [],
    notices: [],
    complaints: [],
  };
  const unknown: { key: string; line: number }[] = [];
  const others: { key: string; value: unknown; line: number; ours: string }[] = [];
  for (const { key, value, line } of entries) {
    const own = ours.find((name) => plainName(name) === plainName(key));
    const plain = plainName(key);
    const hold = Object.hasOwn(HOLDS, plain) ? HOLDS[plain] : undefined;
    if (hold && typeof value === "string" && hold.test(value.trim())) {
      mapped.held ??= { line, field: `${key}: ${value.trim()}` };
      continue;
    }
    if (plain === "visibility") mapVisibility(value, key, line, access, mapped);
    else if (own) take(mapped, own, key, value, line);
    else if (meaningOf(key) && !(hold && isFlag(value)))
      others.push({ key, value, line, ours: meaningOf(key) ?? "" });
    else if (isUnused(plain)) mapped.notices.push(left(key, line, "It has no meaning here."));
    else unknown.push({ key, line });
  }
  const rank = ({ ours: name, key }: (typeof others)[number]) =>
    (MEANINGS[name] ?? []).indexOf(plainName(key));
  for (const other of others.sort((a, b) => rank(a) - rank(b))) takeOther(mapped, other);
  if (unknown.length > 0) mapped.complaints.push(...unknownFields(unknown, ours));
  tidyAuthors(mapped, entries);
  for (const name of ["title", "standfirst", "offer"]) {
    const text = mapped.fields[name];
    // a value across several lines is one text
    if (typeof text === "string") mapped.fields[name] = foldText(text.trim()).replace(/\n+/g, " ");
  }
  tidyTags(mapped);
  tidyDate(mapped, entries);
  return mapped;
}

function take(mapped: Mapped, own: string, key: string, value: unknown, line: number): void {
  if (own in mapped.fields) {
    mapped.complaints.push({ line, field: key, reason: `“${key}” is here twice.` });
    return;
  }
  mapped.fields[own] = value;
  mapped.from[own] = key;
  if (/access$/i.test(own)) mapped.levelKeys.push(key);
}

function takeOther(mapped: Mapped, other: { key: string; value: unknown; line: number; ours: string }): void {
  const { key, value, line, ours } = other;
  if (isEmpty(value)) return;
  const mergesTags = ours === "tags" && ours in mapped.fields;
  if (ours in mapped.fields && !isEmpty(mapped.fields[ours]) && !mergesTags) {
    mapped.notices.push(left(key, line, `“${mapped.from[ours]}” says it already.`));
    return;
  }
  // one category may have several words
  const list = /^(?:tag|keyword|category|topic)$/.test(plainName(key)) ? [value].flat() : null;
  mapped.fields[ours] = mergesTags ? [...listOf(mapped.fields.tags), ...(list ?? listOf(value))] : value;
  mapped.from[ours] ??= key;
  mapped.notices.push({ kind: "changed", line, what: `Field “${key}”`, why: `Imported as “${ours}”.` });
}

/** Ghost’s field for access; “paid” is the level at which the body begins, unless that is open. */
function mapVisibility(value: unknown, key: string, line: number, access: string, mapped: Mapped): void {
  const level = { public: "public", members: "registered", paid: access }[String(value).trim().toLowerCase()];
  if (
    level === undefined ||
    (value !== "public" && level === "public") ||
    (value === "paid" && level === "registered")
  ) {
    mapped.complaints.push({
      line,
      field: key,
      reason: `“${key}: ${String(value)}” names no level of this site; write “access:” with public, registered or the slug of a tier.`,
    });
    return;
  }
  mapped.levelKeys.push(key);
  if ("access" in mapped.fields) return;
  mapped.fields.access = level;
  mapped.from.access = key;
  mapped.notices.push({
    kind: "changed",
    line,
    what: `Field “${key}: ${String(value)}”`,
    why: `The body begins at “${level}”.`,
  });
}

/** Authors given as slugs stay; names are looked up like a byline’s. Those of another system may be unknown here. */
function tidyAuthors(mapped: Mapped, entries: Source["entries"]): void {
  const value = mapped.fields.authors;
  if (value === undefined || isEmpty(value)) return;
  const key = mapped.from.authors ?? "authors";
  const line = entries.find((entry) => entry.key === key)?.line ?? 1;
  const own = plainName(key) === "authors";
  const isList = Array.isArray(value);
  if (!isList && own && typeof value === "string" && Slug.safeParse(value).success) return;
  const one = typeof value === "object" && !isList;
  const all: unknown[] = isList
    ? value
    : one
      ? [value]
      : String(value).split(/\s*(?:,|;|&|、|\band\b|\n)\s*/);
  const names = all.map((name) => nameOf(name).replace(/\s*<[^<>\s]{1,200}@[^<>\s]{1,200}>$/, ""));
  const slugs = names.filter((name) => own && Slug.safeParse(name).success);
  mapped.byline = names
    .filter((name) => name !== "" && !slugs.includes(name))
    .map((name) => ({ value: name, line, words: `By ${name}` }));
  if (mapped.byline.length === 0 && isList) return;
  mapped.fields.authors = slugs;
}

function tidyTags(mapped: Mapped): void {
  const value = mapped.fields.tags;
  // a bare number is not a list of words: it gets a complaint
  if (value === undefined || isEmpty(value) || (typeof value === "string" && !/\p{L}/u.test(value))) return;
  const single = /^(?:tag|keyword|category|topic)$/.test(plainName(mapped.from.tags ?? ""));
  const words = (single && typeof value === "string" ? value.split(/\s*[,，;]\s*/) : listOf(value))
    .map(nameOf)
    .filter((word) => word !== "");
  const tags = words.map((word) => tagOf(word));
  for (const [index, tag] of tags.entries()) {
    if (tag === words[index]) continue;
    const why =
      tag === "" ? "A tag consists of Latin letters and digits; this one has none." : `It became “${tag}”.`;
    mapped.notices.push({
      kind: tag === "" ? "dropped" : "changed",
      line: null,
      what: `Tag “${words[index]}”`,
      why,
    });
  }
  mapped.fields.tags = [...new Set(tags.filter((tag) => tag !== ""))];
}

function tagOf(word: string): string {
  if (SLUG.test(word)) return word;
  const bare = word.replace(/^#/, "").replaceAll("/", " ").replaceAll("_", " ");
  return /[A-Za-z0-9]/.test(bare.normalize("NFKD")) ? slugOf(bare, "tag").slice(0, 60).replace(/-$/, "") : "";
}

/** Lists unchanged; a text is split at commas, else at spaces, as Jekyll does. */
function listOf(value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  const text = String(value).trim();
  return text.split(/[,，;]/.test(text) ? /\s*[,，;]\s*/ : /\s+/);
}

/** A word, or the name of an entry such as `{ name: Ann }`. */
function nameOf(value: unknown): string {
  if (typeof value === "object" && value !== null) {
    const named = value as Record<string, unknown>;
    return String(named.name ?? named.title ?? named.label ?? named.slug ?? "").trim();
  }
  return String(value ?? "")
    .trim()
    .replace(/^\[\[(.+)\]\]$/, "$1");
}

function tidyDate(mapped: Mapped, entries: Source["entries"]): void {
  const value = mapped.fields.publishedAt;
  if (typeof value !== "string" || value.trim() === "") return;
  const moment = momentOf(value.trim());
  if (moment === null && readDate(value.trim()) === "unclear") {
    const field = mapped.from.publishedAt ?? "publishedAt";
    const line = entries.find(({ key }) => key === field)?.line ?? 1;
    const reason = `${field}: “${value}” is ambiguous: day and month could be swapped. Write 2026-11-12.`;
    mapped.complaints.push({ line, field, reason });
    mapped.fields.publishedAt = "";
    return;
  }
  if (moment === null) return;
  mapped.fields.publishedAt = moment.at;
  if (moment.why)
    mapped.notices.push({ kind: "changed", line: null, what: `Date “${value}”`, why: moment.why });
}

function unknownFields(
  unknown: readonly { key: string; line: number }[],
  ours: readonly string[],
): Complaint[] {
  return unknown.map(({ key, line }, index) => {
    const near = ours.find((name) => isAlike(plainName(name), plainName(key)));
    const hint = near ? ` Did you mean “${near}”?` : "";
    const last = index === unknown.length - 1 ? ` The fields are ${ours.join(", ")}.` : "";
    return { line, field: key, reason: `There is no field “${key}”.${hint}${last}` };
  });
}

/** At most two letters differ. */
function isAlike(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 2 || one.length < 4) return false;
  const left = [...other];
  const shared = [...one].filter((letter) => {
    const at = left.indexOf(letter);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
  return one[0] === other[0] && shared.length >= Math.max(one.length, other.length) - 2;
}

const isFlag = (value: unknown): boolean =>
  typeof value === "string" && /^(?:true|false|yes|no|on|off|[01])?$/i.test(value.trim());
const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || value === "" || (Array.isArray(value) && value.length === 0);
const left = (key: string, line: number, why: string): Notice => ({
  kind: "dropped",
  line,
  what: `Field “${key}”`,
  why,
});
