import type { Notice } from "../types";
import { shortened } from "./drop-furniture";
import { endsSentence, type Line } from "./line";
import { readDate } from "./read-date";
import { readMetadata } from "./read-metadata";

const KICKER =
  /^(?:news|analysis|opinion|commentary|insights?|article|reports?|(?:special|market|research) report|press release|media release|blog|exclusive|research|newsletter|feature|interview|explainer|markets?|commodities|energy|business|world|technology|policy|\p{Lu}{2,}(?: \p{Lu}{2,})?)$/u;
/** What exchanges and companies write over a release */
const RELEASE =
  /^(?:(?:ASX|TSX|LSE|RNS|NYSE|SEC|HKEX|AIM|TSXV|OTC|stock exchange|market|company|news) )?(?:announcement|release|statement|notice)$|^(?:for immediate release|media statement|for personal use only|not for (?:release|distribution).{1,80})$/i;
/** A listing, or the number of a release in an exchange's news service */
const LISTING =
  /^(?:(?:ASX|TSX|TSX-?V|CSE|LSE|AIM|NYSE(?: American| MKT)?|NASDAQ|OTCQ[BX]|OTC|HKEX|SEHK|FSE|FRA|JSE|SGX)(?: code| ticker)?\s?[:：]\s?[A-Z0-9.]{1,6}[\s|,;/()&]*)+$|^(?:RNS|PRN|GNW) Number\s?:.{1,20}$|^Regulatory (?:Story|News|Announcement)$|^A[BC]N [\d ]{9,16}$|^(?:Level|Suite|Unit|Ground Floor|P\.?O\.? Box|GPO Box) ?\d.{1,80}$|^(?:T|Tel|Phone|F|Fax|E|Email|W|Web)\s?[:.] ?\S.{3,60}$/i;
/** A company's full name, as it heads its releases */
const ISSUER =
  /^\p{Lu}[\p{L}&.' -]{2,60} (?:PLC|Limited|Ltd\.?|Inc\.?|Corp(?:oration|\.)?|Company|N\.?V\.?|S\.?A\.?|AG|SE)$/iu;

/** Stacked labels: a listing, “NEWS RELEASE”, the company's name if the text repeats it. */
export function withoutKickers(lines: readonly Line[], notices: Notice[]): readonly Line[] {
  // A date may come above the labels.
  const dates = lines[0] !== undefined && readDate(lines[0].text) !== null ? 1 : 0;
  let rest: readonly Line[] = lines.slice(dates);
  for (let count = 0; count < 8; count += 1) {
    const next = withoutListing(rest, notices) ?? withoutKicker(rest, notices);
    if (next === rest) break;
    rest = next;
  }
  return dates > 0 ? [...lines.slice(0, dates), ...rest] : rest;
}

function labelDropped({ number, text }: Line): Notice {
  return { kind: "dropped", line: number, what: shortened(text), why: "A label above the title." };
}

function withoutListing(lines: readonly Line[], notices: Notice[]): readonly Line[] | null {
  const [first, ...rest] = lines;
  const title = rest.find((line) => readDate(line.text) === null);
  if (!first || !title || first.text.length > 120 || endsSentence(title.text)) return null;
  const saidAgain = () =>
    rest.some(
      (line) =>
        line.text.length > first.text.length && line.text.toLowerCase().includes(first.text.toLowerCase()),
    );
  if (
    !LISTING.test(first.text) &&
    !RELEASE.test(first.text) &&
    !(ISSUER.test(first.text) && rest.length > 2 && saidAgain())
  )
    return null;
  notices.push(labelDropped(first));
  return rest;
}

/** One or two words above the title that name the kind of page. */
function withoutKicker(lines: readonly Line[], notices: Notice[]): readonly Line[] {
  const first = lines[0];
  // a date may come between the label and the title
  const dated = lines[1] !== undefined && readDate(lines[1].text) !== null;
  const second = lines[dated ? 2 : 1];
  const over = first && second && first.text.length <= 30 && second.text.length > first.text.length;
  if (over && isSection(lines)) {
    notices.push(labelDropped(first));
    return lines.slice(1);
  }
  const label =
    over &&
    (RELEASE.test(first.text) ||
      KICKER.test(first.text.replace(/^\p{Lu}\p{Ll}+/u, (word) => word.toLowerCase())));
  if (!over || !label) return lines;
  if (endsSentence(second.text) || second.text.split(/\s+/).length < 3 || readMetadata(second.text, true))
    return lines;
  notices.push(labelDropped(first));
  return lines.slice(1);
}

/** One or two words, then a title, a standfirst and a byline: the section of the page. */
function isSection(lines: readonly Line[]): boolean {
  const [first, title, standfirst, ...next] = lines.slice(0, 5).map((line) => line.text);
  if (!first || !title || !standfirst || !/^\p{L}+(?: \p{L}+)?$/u.test(first)) return false;
  if (/\p{Script=Han}/u.test(first)) return false;
  const below = next.some((text) => readMetadata(text, true) !== null) && readMetadata(title, true) === null;
  return (
    below && readMetadata(standfirst, true) === null && !/[.。]$/.test(title) && endsSentence(standfirst)
  );
}
