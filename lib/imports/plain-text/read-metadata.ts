import { furnitureOf } from "./drop-furniture";
import { readDate } from "./read-date";

/** What a line above the text says about its author and date. */
export type Metadata = { names: string[]; date: string | null; unclearDate: boolean };

const SEPARATOR =
  /\s*[|·•∙]\s*|\s+[—–-]\s+|\t+|\s{2,}|\u3000+|\s+(?=by \p{Lu})|\s+(?=(?:来源|作者|编辑|责任编辑|发布时间|时间)[:：])/u;
const DATE_LABEL =
  /^(?:(?:first |last )?(?:published|posted|updated|modified|released|date|issued)(?: on| at)?|on|发布(?:时间|日期)|日期|时间|更新(?:时间)?)\s*[:：]?\s+(?=\S)|^(?:发布时间|发布日期|发文日期|印发日期|成文日期|公布日期|日期|时间)[:：]\s*|^【(?:发布|发文|印发|成文|公布)?(?:日期|时间)】\s*/i;
const NAME_LABEL =
  /^(?:(?:written |story |article |posted |published |report |analysis )?by|authors?|words|作者|撰文|记者)\s*[:：]?\s+(?=\S)|^(?:作者|撰文|记者)[:：]\s*/i;
const NAME =
  /^(?:(?:Dr|Prof|Mr|Ms|Mrs)\.? )?\p{Lu}[\p{L}.'’-]*(?: (?:(?:van|von|der|den|de|da|del|di|al|bin|ter|la|le) )*\p{Lu}[\p{L}.'’-]*){1,4}(?:, (?:[A-Z][\w.&]*\s?){1,5})?$/u;
const CHINESE_NAME = /^\p{Script=Han}{2,4}$/u;
/** Words of headlines and company names that are never part of a person's name. */
const HEADLINE =
  /\b(?:reports?|updates?|results?|announce(?:s|ment|ments)?|quarterly|releases?|resources?|reviews?|statements?|production|presentations?|notices?|meetings?|agreements?|projects?|operations?|activities|guidance|outlook|drilling|estimates?|stud(?:y|ies)|approvals?|appointments?|acquisitions?|offtakes?|placements?|halt|mines?|mining|metals?|minerals?|limited|ltd|inc|corp(?:oration)?|compan(?:y|ies)|group|holdings?|rare|earths?|oxides?|magnets?|prices?|markets?|weekly|monthly|daily|annual|half|year|quarter|news|analysis|summary|highlights?|exports?|imports?|controls?|supply|chain|energy|capital|financial|board|directors?|shareholders?|plants?|facilit(?:y|ies)|expansion|completion|commissioning|strategy|policy|industry|commodit(?:y|ies)|quota|tariffs?|trade|ministry|commission|securities|exchange|deposit|reserves?|maiden|first|new|proposed|final|interim|preliminary|appendix|notification|change|interest|dividend|investor|conference|transcript|briefing|commentary|form|exhibit)\b/i;

const CHINESE_HEADLINE =
  /市场|动态|公告|报告|通知|周报|日报|月报|快讯|要闻|稀土|价格|分析|评论|新闻|行情|政策|产业|公司|集团|简报|综述|观察|资讯|解读|正文|公示|通报|摘要|出口|进口|磁材|原创/u;

/** A bare line that is a heading: all capitals, or with a word that names never have. */
const isHeadline = (name: string): boolean =>
  HEADLINE.test(name) ||
  CHINESE_HEADLINE.test(name) ||
  (name.length > 4 && name === name.toUpperCase() && name !== name.toLowerCase());

const READING_TIME = /^\d{1,3}[- ]?min(?:ute)?s?\.?(?: read)?$/i;
const PLACE =
  /^(?:(?:(?:asx|tsx|lse|rns|market|company|news|press|media) )?(?:announcement|release|statement)|updated|published|posted|paid|free|news|analysis|opinion|commentary|report|来源[:：].{1,30}|source[:：] .{1,60})$/i;

const POSITION =
  /^(?:(?:senior|chief|staff|lead|junior|deputy|managing|associate|assistant|principal|special|freelance|contributing|executive|global|head|of|market|markets|commodit(?:y|ies)|metals?|mining|rare|earths?|materials?|research|china|asia|europe|energy|business|political|and|&) )*(?:analyst|editor|correspondent|reporter|economist|strategist|writer|researcher|journalist|contributor|columnist|fellow|intern|consultant)s?(?:, [^,]{2,40})?$/i;

/** A line that gives the position of the person named next to it: “Senior Analyst”. */
export const isPosition = (text: string): boolean => text.length <= 80 && POSITION.test(text.trim());

/**
 * A line of byline and date, or null. A bare name counts only with a date, in the same line or (`nearDate`) next to it.
 */
export function readMetadata(text: string, nearDate: boolean): Metadata | null {
  if (text.length > 200) return null;
  const found: Metadata = { names: [], date: null, unclearDate: false };
  if (isPosition(text)) return nearDate ? found : null;
  const parts = splitParts(text).filter((part, index, all) => !isDateline(part, all[index + 1]));
  let bare = 0;
  let labelled = false;
  for (const part of parts) {
    const date = readDate(part.replace(DATE_LABEL, "").trim());
    if (date === "unclear") found.unclearDate = true;
    else if (date !== null) found.date ??= date;
    else if (NAME_LABEL.test(part)) {
      const names = namesOf(part.replace(NAME_LABEL, ""));
      if (names === null) return null;
      labelled = true;
      found.names.push(...names);
    } else if (
      !READING_TIME.test(part) &&
      !PLACE.test(part) &&
      !isPosition(part) &&
      furnitureOf(part) === null
    ) {
      const names = namesOf(part);
      if (names === null || bare > 1 || names.some(isHeadline)) return null;
      bare += 1;
      found.names.push(...names);
    }
  }
  const dated = found.date !== null || found.unclearDate;
  return dated || labelled || (bare > 0 && nearDate) ? found : null;
}

/** “Baotou, 14 August 2031” */
const isDateline = (part: string, next: string | undefined): boolean =>
  next !== undefined &&
  /^\p{Lu}[\p{L}’'-]{2,20}$/u.test(part) &&
  readDate(next.replace(DATE_LABEL, "").trim()) !== null;

/** Dates contain commas and hyphens, so a whole line is tried before its parts. */
function splitParts(text: string): string[] {
  if (readDate(text.replace(DATE_LABEL, "").trim()) !== null) return [text];
  const parts = text.split(SEPARATOR).filter((part) => part !== "");
  return parts.flatMap((part) => {
    const comma = /^(.+?),\s+(.*\d{4}.*)$/.exec(part);
    const tail = comma?.[2];
    const split =
      comma?.[1] !== undefined && tail !== undefined && readDate(part.replace(DATE_LABEL, "")) === null;
    return split && readDate(tail.replace(DATE_LABEL, "").trim()) !== null
      ? [comma?.[1] ?? "", tail]
      : [part];
  });
}

function namesOf(text: string): string[] | null {
  const names = text
    .split(/,? (?:and|&|with) |, (?=\p{Lu}[\p{L}.'’-]+ \p{Lu})|、/u)
    .map((name) => name.replace(/,? (?:in|for) \p{Lu}.{0,40}$/u, "").trim())
    .filter((name) => name !== "");
  const real = names.every((name) => name.length <= 60 && (NAME.test(name) || CHINESE_NAME.test(name)));
  return names.length > 0 && names.length <= 6 && real ? names : null;
}
