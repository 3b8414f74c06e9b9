const SAYING =
  "(?:said|says?|saying|claims?|claimed|claiming|expects?|estimates?|estimated|announc(?:ed|es|ing)|stat(?:ed|es)|reports?|reported|reportedly|reporting|told|argues?|argued|believes?|believed|puts?|recorded|records?|describ(?:es|ed)|forecasts? by|forecast(?:s|ed)? that|promis(?:es|ed)|predicts?|predicted|projects? that|calls?|called|alleged(?:ly)?|purported(?:ly)?|quoted|cited|cites?|disclosed|filed|shows?|showed|lists?|listed as|names?|according|understood|assum(?:es|ed|ing)|suppos(?:e|es|ed|ing))";

/** Words by which a sentence says who holds what it says, the desk included. */
export const ATTRIBUTION: readonly RegExp[] = [
  new RegExp(`\\b${SAYING}\\b`, "i"),
  /\b(?:in|on|by) (?:the desk(?:’|')s|our|my|their|its own|his|her|the (?:company|ministry|source|author|analyst|agency|institute)(?:’|')s) (?:own )?(?:\w+ )?(?:judge?ment|view|reading|record|register|data|count|estimate|words?|account|opinion|guidance|filings?|table|definition|figures?)\b/i,
  /\b(?:the desk|we|I)(?: (?:would|also|still|do not|cannot|think|now))? (?:think|expect|read|judge|believe|take|treat|regard|count|estimate|suspect|doubt|argue|hold|say|find|put|see|leave|know|would|conclude|reckon|call|mean|rank|prefer)s?\b/i,
  /\b(?:the desk(?:’|')s|our) (?:judge?ment|view|reading|argument|estimate|opinion|assessment|expectation)\b/i,
  /\bon (?:our|the) (?:record|register)\b|\b(?:in|by) (?:its|their|the) (?:annual report|filing|prospectus|press release|statement|announcement)\b/i,
  /\bas (?:recorded|reported|announced|stated|published|filed)\b|\bper (?:the|its) (?:filing|report)\b/i,
];

export const CHINESE_ATTRIBUTION: readonly RegExp[] = [
  /据|称|表示|认为|报道|公告|透露|指出|介绍|披露|宣布|数据显示|援引|引用|来源|按照.{0,12}(?:口径|统计)|我们(?:判断|预计|估计|的看法)|本刊/,
];
