const ACT = "(?:announcement|notice|circular|decree|regulation|directive|law|standard|act|document|patent)";
const NUMBERED = `(?:atomic|${ACT}|licen[cs]e|permit|registration|article|model|batch|lot|serial|file|CAS|HS|CN|UN|tariff|customs)`;

/** Column heads that count nothing: they name acts, codes, places in a text or days. */
const NO_QUANTITY: readonly RegExp[] = [
  /^(?:#|nos?\.?|rank|year|date|day|month|quarter|period|atomic|z|id|phone|article|section|item|page|version)$/iu,
  /^(?:序号|排名|年份?|日期|月份|季度|公告号?|文号|标准号?|专利号?|条款?|代码|编码|税号|税则号列?|(?:海关|商品)(?:编码|编号)|原子序数|编号)$/u,
  new RegExp(`^${ACT}$`, "iu"),
  // “Announcement No.”, “CAS number”; not “Number of notices”, nor “Licence numbers”, which may be a count.
  new RegExp(`(?:^|\\s)${NUMBERED} (?:nos?\\.?|number)$`, "iu"),
  /^(?:hs|cas|taric|cn)$|\bcodes?(?: (?:for|of) .{1,40})?$|\b(?:tariff|hs|cn|customs) (?:lines?|headings?)\b/iu,
];

export const countsNothing = (head: string): boolean => NO_QUANTITY.some((pattern) => pattern.test(head));

/** “2805.3013”, “2846.90.19”, “7440-27-9”: a tariff line or a CAS number, whatever its column is called. */
export const CODE =
  /^(?:\d{4}\.\d{4}(?:\.?\d{2})?|\d{4}\.\d{2}\.\d{2,4}(?:\.\d{2})?|[1-9]\d{1,6}-\d{2}-\d)$/u;
