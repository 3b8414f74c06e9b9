import { numberedName } from "./announcements";
import type { KnownName } from "./spelling";

type Cited = { start: number; end: number; entityId: string; name: string; ambiguous: boolean };

const NUMBER = "(?:Nos?\\.? ?)?\\d{1,3}";
const ENGLISH = new RegExp(
  `(?<issuer>\\p{Lu}[\\p{L}/&]+ )?\\b(?<word>Announcement|Notice|Order|Decree)s? (?<list>${NUMBER}(?:(?:, and |, | and | & |/)${NUMBER})+)(?:,? of |, | \\()(?<year>(?:19|20)\\d\\d)`,
  "gdu",
);
const CHINESE_LIST = "第?\\s?\\d{1,3}\\s?号?(?:[、，和及与]\\s?第?\\s?\\d{1,3}\\s?号?)+";
const CHINESE = [
  new RegExp(
    `(?<issuer>\\p{Script=Han}{0,6})(?<word>公告|通知|令)\\s?[（〔]?(?<year>(?:19|20)\\d\\d)\\s?[年〕]\\s?(?<list>${CHINESE_LIST})`,
    "dgu",
  ),
  new RegExp(
    `(?<issuer>\\p{Script=Han}{0,6})(?<year>(?:19|20)\\d\\d)\\s?年(?<list>${CHINESE_LIST})(?<word>公告|通知|令)`,
    "dgu",
  ),
];
const OTHER_CHINESE_ISSUER = /[部局署院会委厅]$/u;
const OWN_CHINESE_ISSUER = /(?:商务部|海关总署)$/u;
const OWN_ISSUER = /^(?:MOFCOM|GACC|The|In|Under|By|See|Both|Of|Beijing|Chinese|Commerce|Joint)\b/;

/** Announcements cited together: “Announcements Nos. 61 and 62 of 2025”, 公告2025年第61号、第62号; each at its number. */
export function announcementLists(names: readonly KnownName[]): (text: string) => Cited[] {
  const known = new Map<string, string[]>();
  for (const name of names) {
    const found = numberedName(name);
    for (const word of found ? [found.word, found.zh] : []) {
      const key = `${word} ${found?.number} ${found?.year}`;
      known.set(key, [...new Set([...(known.get(key) ?? []), name.entityId])]);
    }
  }
  if (known.size === 0) return () => [];
  return (text) =>
    (/Announcement|Notice|Order|Decree|公告|通知|令/u.test(text) ? [ENGLISH, ...CHINESE] : [])
      .flatMap((pattern) => [...text.matchAll(pattern)])
      .flatMap(({ groups, indices }) => {
        const { issuer = "", word, year, list = "" } = groups ?? {};
        const from = indices?.groups?.list?.[0] ?? 0;
        return [...list.matchAll(/(?:第|Nos?\.?)?\s?(\d{1,3})(?:\s?号)?/gu)].flatMap((one): Cited[] => {
          const [entityId, another] = known.get(`${word} ${one[1]} ${year}`) ?? [];
          if (entityId === undefined) return [];
          const name = one[0].trim();
          const start = from + one.index + one[0].indexOf(name);
          // 第58号公告 is cited this way by itself, too.
          const closes =
            from + list.trimEnd().length === start + name.length &&
            text.startsWith(word ?? "", start + name.length);
          const end = start + name.length + (closes ? (word ?? "").length : 0);
          const ambiguous = another !== undefined || isOthers(issuer.trim());
          return [{ start, end, entityId, name: text.slice(start, end), ambiguous }];
        });
      });
}

/** Each issuer has its own numbering. */
function isOthers(issuer: string): boolean {
  if (/\p{Script=Han}/u.test(issuer))
    return OTHER_CHINESE_ISSUER.test(issuer) && !OWN_CHINESE_ISSUER.test(issuer);
  return issuer !== "" && !OWN_ISSUER.test(issuer);
}
