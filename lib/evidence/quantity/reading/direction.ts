/** Words for a fall, in a clause before the number or directly after it. */
const FALL =
  "f[ae]ll(?:s|en|ing)?|drop(?:s|ped|ping)?|declin(?:e|es|ed|ing)|decreas(?:e|es|ed|ing)|slip(?:s|ped)?|slid(?:e|es)?|plung(?:e|es|ed)|slump(?:s|ed)?|tumbl(?:e|es|ed)|shrank|shr[iu]nk|contract(?:s|ed)|lost|cut(?:s|ting)?|reduc(?:e|es|ed|ing|tion)|lower(?:s|ed|ing)|dip(?:s|ped)?|sank|plummet(?:s|ed)?|retreat(?:s|ed)?|eas(?:e|es|ed)|weaken(?:s|ed)?|soften(?:s|ed)?|shed(?:s)?|trim(?:s|med)?|crash(?:es|ed)?|sag(?:s|ged)?|dwindl(?:e|es|ed)|erod(?:e|es|ed)|down(?!\\s+payment)|loss";
const RISE =
  "r[io]se[sn]?|rising|grew|gr[oe]w(?:s|n|ing|th)?|increas(?:e|es|ed|ing)|climb(?:s|ed)?|jump(?:s|ed)?|surg(?:e|es|ed)|soar(?:s|ed)?|gain(?:s|ed)?|up|rais(?:e|es|ed|ing)|expand(?:s|ed)?|boost(?:s|ed)?|lift(?:s|ed)?|improv(?:e|es|ed)|add(?:s|ed)?|rebound(?:s|ed)?|advanc(?:e|es|ed)|higher";
const FALL_ZH = "下降|下跌|下滑|下挫|减少|降低|回落|缩减|萎缩|下调|跌幅|降幅|跌|降|减";

const LOOSE =
  "(?:about|around|nearly|almost|roughly|some|an? (?:further|estimated|average)|more than|less than|over|as much as|up to|at least|another|a|an)";
/** The verb is directly before the number, or “by” is, a few words after the verb. */
const FELL = new RegExp(`(?:^|[^A-Za-z])(?:${FALL})(?:\\s+(?:by|of))?(?:\\s+${LOOSE})*\\s*$`, "iu");
const FELL_BY = new RegExp(
  `(?:^|[^A-Za-z])(?:${FALL})\\s+(?:[A-Za-z’'-]+\\s+){0,6}by(?:\\s+${LOOSE})*\\s*$`,
  "iu",
);
/** “Cut output 12 %”: can only mean a share. */
const FELL_LOOSELY = new RegExp(`(?:^|[^A-Za-z])(?:${FALL})\\s+(?:[A-Za-z’'-]+\\s+){1,2}$`, "iu");
const FELL_ZH = new RegExp(`(?:${FALL_ZH})(?:了|幅度?|约|近|超过?|逾|大约|不到|达到?|为|高达)*\\s*$`, "u");
const NOT_BY = /\b(?:to|from|at|in|below|above|under|since|than)\s+(?:[A-Za-z]+\s+){0,2}$/iu;
const ANY_RISE = new RegExp(`(?:^|[^A-Za-z])(?:${RISE})(?:[^A-Za-z]|$)`, "iu");

const FALL_BEHIND =
  /\s*(?:fall|drop|decline|decrease|reduction|cut|slump|dip|lower|less|fewer|down|below|cheaper|smaller|contraction)\b(?!-)(?!\s+(?:or|than\s+a\s+third))/iuy;

/** The clause before an offset: other sentences or clauses say nothing about this number's direction. */
function clauseBefore(text: string, start: number): string {
  const words = text.slice(Math.max(0, start - 90), start);
  const cut = Math.max(
    ...[...words.matchAll(/[.,;:!?。，；：、]\s|[。，；：、]|\b(?:and|while|but|as|whereas|with)\s/giu)].map(
      (m) => (m.index ?? 0) + m[0].length,
    ),
    0,
  );
  return words.slice(cut);
}

/** Whether the text says that something fell by the quantity from `start` to `end`. */
export function isFall(text: string, start: number, end: number, share: boolean): boolean {
  const clause = clauseBefore(text, start);
  if (FELL_ZH.test(clause)) return true;
  if (NOT_BY.test(clause)) return share && behind(text, end) && !/\b(?:to|from|at)\s+$/iu.test(clause);
  if (FELL.test(clause) && (share || /\bby\b/iu.test(clause))) return true;
  const by = FELL_BY.exec(clause);
  if (by && !ANY_RISE.test(by[0])) return true;
  if (!share) return false;
  const loosely = FELL_LOOSELY.exec(clause);
  if (loosely && !ANY_RISE.test(loosely[0])) return true;
  return behind(text, end);
}

function behind(text: string, end: number): boolean {
  FALL_BEHIND.lastIndex = end;
  return FALL_BEHIND.test(text);
}

const CHANGE = new RegExp(
  `(?:^|[^A-Za-z])(?:${FALL}|${RISE}|doubl\\w+|tripl\\w+|quadrupl\\w+|chang\\w+|mov\\w+|went|go(?:es)?|widen\\w*|narrow\\w*|swell\\w*|swollen|revis\\w+|upgrad\\w+|downgrad\\w+|adjust\\w+|ramp\\w*|scal\\w+)\\s+(?:[A-Za-z’'-]+\\s+){0,6}from\\s+$`,
  "iu",
);

/** Whether “from” before a number begins a change (“rose from 5 to 8 t”) rather than a range (“from 5 to 8 t”). */
export const beginsChange = (text: string, start: number): boolean =>
  CHANGE.test(clauseBefore(text, start).replace(/\b(?:about|around|nearly|some|just|only)\s+$/iu, ""));

const DENIED = new RegExp(
  `(?:\\b(?:not|never|no\\s+longer|without)|n[’']t)\\s+(?:have\\s+|be\\s+|been\\s+|yet\\s+)?(?:${FALL}|${RISE}|falling|rising)\\s+(?:by\\s+)?(?:${LOOSE}\\s+)*$`,
  "iu",
);
const DENIED_ZH = new RegExp(
  `(?:没有|并未|未|不会|并没有)(?:${FALL_ZH}|增长|上涨|上升|增加|涨|升)(?:了|约|近|超过?)*\\s*$`,
  "u",
);

/** Whether the words deny the change that the number gives: “did not fall by 5 %”. */
export function isDenied(text: string, start: number): boolean {
  const clause = clauseBefore(text, start);
  return DENIED.test(clause) || DENIED_ZH.test(clause);
}

/** 从12%降至7%, 由5万吨增至8万吨: the words between the two ends of a change. */
export const CHANGE_BETWEEN_ZH =
  /(?:左右)?(?:大幅|快速|逐步|进一步|持续)?(?:下降|减少|增长|增加|提高|提升|上升|上涨|下跌|扩大|缩减|调整|上调|下调|降低|升|涨|跌|降|减|增|扩|猛增|激增)(?:至|到|为)(?:约|近)?/uy;

/** Whether a rise or a fall is directly before a number, without “from”: “rose 12 % to 15 %” is not a range. */
export const movesRightBefore = (text: string, start: number): boolean =>
  MOVES.test(clauseBefore(text, start));

const MOVES = new RegExp(`(?:^|[^A-Za-z])(?:${FALL}|${RISE})\\s+(?:by\\s+)?(?:${LOOSE}\\s+)*$`, "iu");
