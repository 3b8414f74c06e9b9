import type { NameCare } from "@/lib/field/name-care";
import { bareTicker, tickerForms } from "@/lib/names/identifiers/tickers";
import { announcementVariants } from "./announcements";
import { countryWords } from "./other-countries";
import type { KnownName, Variant } from "./spelling";

/** The legal form at the end of a company's name. */
export const LEGAL_FORM =
  /,?\s(?:Co\.?,? ?Ltd\.?|Ltd\.?|Limited|Inc\.?|Corp\.?|Corporation|plc|AG|GmbH|S\.?A\.?|N\.?V\.?|Pty\.? Ltd\.?|K\.?K\.?)$/i;
const DISTINCT_DIRECTION = /\b(?:northern|southern)\b/i;

/** The variants of a name, each once. `names` are all names of the same entity. */
export function variantsOf(name: KnownName, names: readonly string[], care: NameCare): Variant[] {
  if (/\p{Script=Han}/u.test(name.value))
    return name.kind === "PublicBody" ? chineseBody(name.value, names) : [];
  const mount = /^(?:Mount|Mt\.?) (?<rest>\p{Lu}.*)$/u.exec(name.value)?.groups?.rest;
  if (mount !== undefined) return ["Mount", "Mt", "Mt."].map((word) => ({ value: `${word} ${mount}` }));
  const found =
    name.kind === "Organization" || name.kind === "ResearchInstitute"
      ? companyVariants(name.value, names, care)
      : name.kind === "PublicBody"
        ? bodyVariants(name)
        : name.kind === "Policy"
          ? announcementVariants(name)
          : name.kind === "Material" || name.kind === "Product"
            ? materialVariants(name)
            : [];
  return [
    ...new Map(found.filter(({ value }) => value !== name.value).map((one) => [one.value, one])).values(),
  ];
}

function companyVariants(value: string, names: readonly string[], care: NameCare): Variant[] {
  const forms = new Set<string>([value]);
  const add = (form: string) => forms.add(form.replace(/\s+/g, " ").trim());
  add(value.replace(LEGAL_FORM, ""));
  for (const form of [...forms]) add(form.replace(/\s\((?!Group\))[^)]+\)/, ""));
  for (const form of [...forms]) add(form.replace(/\s?\(Group\)/i, " Group"));
  for (const form of [...forms]) add(form.replace(/\s?\(Group\)/i, ""));
  for (const form of [...forms]) {
    add(form.replace(/\bHigh-Tech\b/i, "Hi-Tech"));
    add(form.replace(/\s(?:High|Hi)-Tech$/i, ""));
  }
  for (const form of [...forms]) add(form.replace(/\s(?:Group|Holdings)$/i, ""));
  const province = care.place.find((place) => value.startsWith(`${place} `));
  if (province) for (const form of [...forms]) add(form.replace(`${province} `, ""));
  // 北方稀土 is used without 中国, and so is its English.
  const zh = names.filter((one) => /\p{Script=Han}/u.test(one));
  if (value.startsWith("China ") && zh.length > 0 && !zh.some((one) => one.startsWith("中")))
    for (const form of [...forms]) add(form.replace(/^China /, ""));
  const joined = /^\p{Lu}{2} \p{Lu}{3,}$/u.test(value) ? value.replace(" ", "") : null;
  if (joined) add(joined);
  const sure = [...forms]
    .filter((form) => form !== value && isDistinct(form, care))
    .map(
      (form): Variant => ({
        value: form,
        asked: !form.includes(" ") && form !== joined,
      }),
    );
  return [...sure, ...shortForms(value, care)];
}

/** “Iluka” for Iluka Resources: it is ambiguous, and a person decides. */
function shortForms(value: string, care: NameCare): Variant[] {
  const words = value.split(" ");
  for (const size of [2, 1]) {
    const rest = words.slice(0, -size).join(" ");
    if (
      rest.length > 4 &&
      care.ending.has(words.slice(-size).join(" ").toLowerCase().replaceAll("-", " ")) &&
      isDistinct(rest, care) &&
      /^\p{L}[\p{L} -]+$/u.test(rest)
    )
      return [{ value: rest, asked: true }];
  }
  return [];
}

function isDistinct(form: string, { generic, place }: NameCare): boolean {
  const words = form
    .toLowerCase()
    .split(/[\s()&,-]+/)
    .filter((word) => word !== "" && word !== "and");
  if (words.length >= 3 && DISTINCT_DIRECTION.test(form)) return true;
  const own = words.filter((word) => !generic.has(word));
  return own.length > 0 && !(own.length === 1 && place.some((one) => one.toLowerCase() === own[0]));
}

/** “China’s Ministry of Commerce” and “the Chinese Ministry of Commerce”; without the country it is `asked`. */
function bodyVariants({ value, country }: KnownName): Variant[] {
  const words = country ? countryWords(country) : [];
  if (/^United States /.test(value)) {
    const rest = value.slice("United States ".length);
    return [
      ...["US", "U.S.", "USA", "American", "United States'", "America's", "US's"].map((prefix) => ({
        value: `${prefix} ${rest}`,
      })),
      ...(rest.includes("Defense")
        ? [
            { value: rest.replace("Defense", "Defence"), asked: true },
            { value: `US ${rest.replace("Defense", "Defence")}` },
          ]
        : []),
      { value: rest, asked: true },
    ];
  }
  if (/^US /.test(value))
    return [{ value: value.replace(/^US /, "U.S. ") }, { value: value.replace(/^US /, "USA ") }];
  const of = /^(?<body>.+) of (?<place>[\p{L} ]+)$/u.exec(value)?.groups;
  const body = of?.body;
  if (!body || !words.includes((of.place ?? "").toLowerCase())) return [];
  const large = words
    .filter((word) => !word.includes("."))
    .map((word) =>
      word.length <= 3
        ? word.toUpperCase()
        : word.replace(/(?:^|\s)\p{L}/gu, (letter) => letter.toUpperCase()),
    );
  const china =
    country === "CN" ? ["the People's Republic of China", "the PRC", "PR China", "P.R. China"] : [];
  return [
    ...large.flatMap((word) => [
      { value: `${word} ${body}` },
      { value: `${word}'s ${body}` },
      { value: `${body} of ${word}` },
      { value: `${body} in ${word}`, asked: true },
    ]),
    ...china.map((word) => ({ value: `${body} of ${word}` })),
    ...(body.includes(" ") && /^(?:Ministry|General|State|Department|Agency|Office|Commission)/.test(body)
      ? [{ value: body, asked: true }]
      : []),
  ];
}

/** 国务院国资委 is one body, not a second name for 国务院. */
function chineseBody(value: string, names: readonly string[]): Variant[] {
  return !value.startsWith("国务院") && names.some((one) => one.startsWith("国务院"))
    ? [{ value: `国务院${value}` }]
    : [];
}

const SYMBOLS = /^(?:[A-Z][a-z]?){2,}$/;
const PARTS = /[A-Z][a-z]?/g;

/** A formula with hyphens, with slashes and reversed; an alloy or mix by its elements alone. */
function materialVariants({ value }: KnownName): Variant[] {
  const [first = "", ...rest] = value.split(" ");
  const tail = rest.length > 0 ? ` ${rest.join(" ")}` : "";
  if (SYMBOLS.test(first) && first.length > 2) {
    const parts = first.match(PARTS) ?? [];
    const orders = parts.length === 2 ? [parts, [...parts].reverse()] : [parts];
    const written = orders.flatMap((order) => [
      order.join(""),
      order.join("-"),
      order.join("/"),
      order.join("–"),
    ]);
    return written.flatMap((one) => [{ value: one + tail }, { value: one }]);
  }
  const elements = /^(?<elements>[a-z]+ium(?:-[a-z]+)+) (?:mix|magnet|alloy)$/i.exec(value)?.groups?.elements;
  if (elements) {
    const parts = elements.split("-");
    const other = parts.length === 2 ? [...parts].reverse().join("-") : elements;
    return [{ value: elements }, { value: other }, { value: elements.replaceAll("-", "/") }];
  }
  // “Concentrate” alone is usually this one, and sometimes another.
  const head = /^\p{Ll}+(?:-\p{Ll}+)? (concentrate)$/iu.exec(value)?.[1];
  return head ? [{ value: head, asked: true }] : [];
}

/** The names of a company by its symbol on a market (`value`, as “XASX LYC”); the symbol alone is `asked`. */
export function tickerNames(name: KnownName): KnownName[] {
  const bare = bareTicker(name.value);
  return [
    ...tickerForms(name.value).map((value) => ({ ...name, value })),
    ...(bare === null ? [] : [{ ...name, value: bare, asked: true }]),
  ];
}
