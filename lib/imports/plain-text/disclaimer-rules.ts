/** How a text limits its liability. `tail`: only near the end, since elsewhere the words may be content. */
export type DisclaimerRule = { name: string; pattern: RegExp; tail: boolean; why: string };

export const DISCLAIMERS: readonly DisclaimerRule[] = [
  {
    name: "label",
    pattern:
      /^(?:disclaimers?|legal (?:notice|disclaimer)|important (?:notice|information|disclosures?)|disclosures?|forward[- ]looking statements?|cautionary (?:note|statement)\b.{0,60}|risk warning|免责声明|风险提示|重要声明|特别声明|法律声明)\s*(?:[:：.—–-].{0,}|)$/i,
    tail: false,
    why: "It is headed as a disclaimer.",
  },
  {
    name: "note",
    pattern:
      /^(?:note|notes|editor(?:’|')s note|n\.b\.|nb|注|编者按|说明)\s*[:：].*(?:verif|independent|advice|inform|accura|warrant|liab|source|official|consult|opinion|核实|参考|建议|准确)/i,
    tail: true,
    why: "A note at the end that limits what is said.",
  },
  {
    name: "own-words",
    pattern:
      /^(?:this|the|our) (?:report|article|post|content|material|document|publication|newsletter|note|analysis|briefing|commentary|information|summary)\b.{0,160}?(?:is based on|are based on|draws on|relies on|not constitute|not intended|not be construed|not be (?:relied|reproduced)|investment advice|financial advice|informational purposes|information purposes|independently verified|no (?:warranty|representation)|as is)\b/i,
    tail: true,
    why: "The text speaks of what it rests on or is not meant for.",
  },
  {
    name: "legal-words",
    pattern:
      /^(?:nothing (?:in|on|contained)\b.{0,80}(?:advice|offer)|(?:the )?(?:views|opinions|statements|information|data) (?:expressed|contained|provided|presented|given|herein)\b.{0,200}|past performance\b.{0,160}|(?:always )?do your own research.{0,80}|(?:none of|no part of)\b.{0,80}(?:advice|reproduced).{0,80}|.{0,80}(?:不构成|仅供参考|不承担).{0,120})/i,
    tail: true,
    why: "Words that limit what the text vouches for.",
  },
];

/** The words of a disclaimer’s label, which its block shows by itself. */
const OWN_LABEL = /^(?:disclaimers?|免责声明)\s*[:：.—–-]?\s*/i;

/** The rule by which a paragraph is a disclaimer; `tail` says whether it is near the end. */
export function disclaimerRuleOf(text: string, tail: boolean): DisclaimerRule | null {
  const head = text.slice(0, 400);
  return (
    DISCLAIMERS.find((rule) => (tail || !rule.tail) && rule.pattern.test(head.replace(/\n/g, " "))) ?? null
  );
}

/** Headed as a disclaimer, at any position. */
export function isDisclaimerStart(text: string): boolean {
  return disclaimerRuleOf(text, false) !== null;
}

/** A label on a line of its own: what follows is the disclaimer. */
export function isDisclaimerHeading(text: string): boolean {
  return (
    text.length <= 60 &&
    isDisclaimerStart(text) &&
    !/[:：.—–-]\s*\S/.test(text.replace(/forward-looking/i, ""))
  );
}

/** The disclaimer’s words without the label. */
export function withoutLabel(text: string): string {
  return text.replace(OWN_LABEL, "");
}
