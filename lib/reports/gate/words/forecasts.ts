/** Words that say what is to come as though it were so. A year is checked against today's by the rule. */
export const FORECASTS: readonly RegExp[] = [
  // Not “what will be built”, nor “whoever signs will have done more”, nor what follows from an “If”.
  /(?<!^(?:If|Unless|Until|Whether)\b.*)(?<!\b(?:what|whether|if|who|whoever) )\bwill (?:soon |also |likely |probably |almost certainly |continue to |no longer )?(?:be|become|reach|rise|fall|grow|increase|decrease|produce|double|triple|exceed|supply|start|begin|open|come|account|remain|drive|need|require|lead|cut|build|operate|deliver|dominate|replace|expand|overtake|surpass|face|have(?! (?:done|been|had|\w+ed)\b)|take)\b/i,
  /\b(?:is|are|was|were) (?:widely |now |also )?(?:expected|projected|forecast|forecasted|predicted|set|poised|slated|due|on track|on course|bound|certain|likely|destined) to\b/i,
  /\bshould (?:reach|exceed|double|triple|surpass)\b/i,
];

/** “by 2030”, “before the end of 2028” */
export const DEADLINE =
  /\b(?:by|before|until|from) (?:the end of |late |early |mid-|around )?(20[2-9]\d)\b/gi;

export const CHINESE_FORECASTS: readonly RegExp[] = [
  /预计|预期|有望|预测|将(?:会|于|达|在|成为|实现|超过|突破|迎来|保持|继续|增长|翻番)|势必|必将/,
];

export const CHINESE_DEADLINE = /(?:到|至|在)(20[2-9]\d)年/g;
