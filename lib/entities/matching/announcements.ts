import type { KnownName, Variant } from "./spelling";
import type { SplitText } from "./split-text";
import { isWord } from "./units";

const ANNOUNCEMENT =
  /^(?:(?<issuers>[\p{L}/& ]+?) )?(?<word>Announcement|Notice|Order|Decree) No\. ?(?<number>\d+) of (?<year>\d{4})$/u;
const CHINESE: Record<string, string> = { Announcement: "公告", Notice: "通知", Order: "令", Decree: "令" };

/**
 * Other citations of a numbered announcement: without its issuer, without points, in Chinese. The number alone is
 * `asked`.
 */
export function announcementVariants({ kind, value }: Pick<KnownName, "kind" | "value">): Variant[] {
  const { issuers, word, number, year } = (kind === "Policy" && ANNOUNCEMENT.exec(value)?.groups) || {};
  if (!word || !number || !year) return [];
  const numbered = ["No. ", "No.", "No ", "Nos. ", "number ", "#", ""].map(
    (sign) => `${word} ${sign}${number}`,
  );
  const zh = CHINESE[word] ?? "";
  const cited = [`第${number}号`, `第 ${number} 号`, `${number}号`];
  const issued = issuers?.split("/") ?? ["MOFCOM"];
  return [
    ...[...issued, ...(issuers ? [issuers.replace("/", " and "), issuers.replace("/", " & ")] : [])].flatMap(
      (issuer) =>
        numbered.flatMap((form) => [
          { value: `${issuer} ${form} of ${year}` },
          { value: `${issuer} ${form}`, asked: true },
        ]),
    ),
    ...numbered.flatMap((form) => [
      { value: `${form} of ${year}` },
      { value: `${form} (${year})` },
      { value: `${form}, ${year}` },
      { value: `${form}/${year}` },
      { value: form, asked: true },
    ]),
    ...["No. ", "No ", "No."].flatMap((sign) => [
      { value: `${word} (${year}) ${sign}${number}` },
      { value: `${word} [${year}] ${sign}${number}` },
      { value: `${word} ${year} ${sign}${number}` },
      { value: `${year} ${word} ${sign}${number}` },
    ]),
    ...cited.flatMap((form) => [
      { value: `${zh}${year}年${form}` },
      { value: `${zh} ${year} 年${form}` },
      { value: `${zh}${year} 年${form}` },
      { value: `${zh}（${year}年${form}）` },
      { value: `${zh}〔${year}〕${form}` },
      { value: `${year}年${form}${zh}` },
      { value: `${year} 年${form}${zh}` },
      { value: `${form}${zh}`, asked: true },
    ]),
  ];
}

export const isAnnouncement = ({ kind, value }: Pick<KnownName, "kind" | "value">): boolean =>
  kind === "Policy" && ANNOUNCEMENT.test(value);

/** Number and year of an announcement from its name in the register; null for other names. */
export function numberedName({ kind, value }: Pick<KnownName, "kind" | "value">) {
  const { word, number, year } = (kind === "Policy" && ANNOUNCEMENT.exec(value)?.groups) || {};
  return word && number && year ? { word, zh: CHINESE[word] ?? "", number, year } : null;
}

/** Whether another year is next to the citation: numbering restarts each year. */
export function hasOtherYear(
  { text, starts, raws }: SplitText,
  from: number,
  to: number,
  name: string,
): boolean {
  const year = ANNOUNCEMENT.exec(name)?.groups?.year;
  const start = starts[from] ?? 0;
  const end = (starts[to] ?? 0) + (raws[to] ?? "").length;
  const after = /^,?\s?(?:of|in|for|[(/[（〔])?\s?((?:19|20)\d\d)(?!\d)/u.exec(text.slice(end, end + 12));
  const before = /((?:19|20)\d\d)\s?年?\s?$/u.exec(text.slice(Math.max(0, start - 8), start));
  return [after, before].some((found) => found !== null && found[1] !== year);
}

/** Words before a citation that name no issuer. */
const NO_ISSUER =
  /^(?:the|its|their|this|that|in|by|under|with|of|and|or|to|see|per|from|on|both|through|after|since|joint)$/;
const ISSUERS = [
  "mofcom",
  "gacc",
  "commerce",
  "customs",
  "china's",
  "chinese",
  "ministry's",
  "china",
  "beijing's",
];
const CHINESE_ISSUER = /(?:商务部|海关总署|署|中国|我国|国家)$/;
const CHINESE_BODY = /[部署局院会委办厅省市]$/;

/**
 * Whether the words before a citation name an issuer that is not known to have issued it: each issuer has its own
 * numbering, so the same number of another issuer is another announcement.
 */
export function hasOtherIssuer({ keys, raws, text, starts }: SplitText, from: number, name: string): boolean {
  const before = text.slice(Math.max(0, (starts[from] ?? 0) - 12), starts[from] ?? 0);
  if (/\p{Script=Han}$/u.test(before)) return CHINESE_BODY.test(before) && !CHINESE_ISSUER.test(before);
  let at = from - 1;
  while (at >= 0 && keys[at] === " ") at -= 1;
  if (raws[at] === "s" && /['\u2019]/.test(raws[at - 1] ?? "")) at -= 2;
  const [key, raw] = [keys[at] ?? "", raws[at] ?? ""];
  if (!isWord(raw) || NO_ISSUER.test(key) || !/^\p{Lu}/u.test(raw)) return false;
  // The first word of a sentence is capitalized, whatever it is.
  const own =
    ANNOUNCEMENT.exec(name)
      ?.groups?.issuers?.toLowerCase()
      .split(/[/& ]+/) ?? [];
  return ![...own, ...ISSUERS].includes(key);
}
