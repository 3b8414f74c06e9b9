import { FULL_MONTHS } from "@/lib/clock/calendar";

const MONTH = `(?:${FULL_MONTHS})`;
const SEASON = "(?:spring|summer|autumn|fall|winter|Christmas|Easter|New Year)";

/** “next year”, “later this decade”, “in the coming months”, “before long”; terms of validity are left to the rule. */
export const FUTURE_TIMES: readonly RegExp[] = [
  new RegExp(
    `(?<!\\b(?:the|that|very|each|every) )\\b[Nn]ext (?:year|quarter|month|week|decade|century|season|half|fiscal|financial|calendar|${SEASON}|${MONTH})\\b`,
    "u",
  ),
  /\b(?:[Bb]y|[Bb]efore|[Uu]ntil|until after|not before|not until|[Tt]owards?|[Ff]rom|[Aa]t|around|through|as (?:soon|early) as) (?:the )?(?:end|start|close|turn|middle|second half|first half|latter half|back half|rest) of (?:(?:the|this|next|coming) ){1,2}(?:decade|year|century|quarter|month|half)\b|\b[Cc]ome (?:spring|summer|autumn|winter|January|February|March|April|May|June|July|August|September|October|November|December)\b|\b[Ii]n the (?:years|months|weeks|decades?|quarters) ahead\b|\b(?:[Bb]y|[Bb]efore) (?:the )?(?:middle of the (?:decade|century)|decade(?:’|')s end|year-?end|mid-(?:year|decade|century|\d{4})|mid ?century|next|then\b|the time)/u,
  /\b(?:[Oo]ver|[Ii]n|[Ww]ithin|[Dd]uring|[Ff]or|[Aa]cross|[Tt]hroughout) the (?:next|coming|following) (?:(?:few|couple of|several|\p{Ll}+(?:-\p{Ll}+)?|\d+) )?(?:years?|decades?|months?|quarters?|weeks?|days|winters?|seasons?)\b/u,
  /\b(?:[Ii]n|[Ww]ithin) (?:the )?(?:coming|foreseeable|near|near-to-medium|not-too-distant|medium|immediate) (?:\p{Ll}+ )?(?:years?|decades?|months?|quarters?|weeks?|future|term)\b|\b[Ff]or (?:the foreseeable future|(?:\p{Ll}+ )?(?:years|decades|months|some time|a long time|a while|a generation) (?:to come|yet))\b/u,
  /\b(?:[Ff]or|[Oo]ver|[Tt]hroughout|[Dd]uring|[Tt]hrough) the (?:rest|remainder|balance) of (?:the|this) (?:year|decade|century|quarter)\b|\b(?:[Ll]ater|sometime|some time|earlier|late|early) (?:this (?:year|decade|quarter|century|month)|next)\b|\b[Tt]his (?:coming|decade)\b|\b(?:years?|months|decades?|quarters?|weeks) (?:from now|hence|away|off|out|ahead|to come)\b(?! (?:in|by|from|out|back|up|down|to)\b)/u,
  /\b(?:any (?:day|time|moment|week) (?:now|soon)|anytime soon|imminently|[Ii]n (?:the )?future|(?:[Ii]n|[Oo]ver) the (?:short|medium|mid|long|longer|near)(?:er)?[- ](?:to[- ]\p{Ll}+[- ])?(?:term|run)|within (?:months|weeks|days|years|a (?:year|month|week|decade|generation)|(?:two|three|four|five|six|ten|twelve|\d{1,2}) (?:years|months|weeks|quarters))|(?:[Bb]efore|[Aa]head of|[Aa]fter|[Uu]ntil|into) (?:the )?(?:(?:Lunar|Chinese) New Year|Spring Festival|Golden Week|holidays?|Christmas|year-end|winter|summer|monsoon|(?:summer|winter|rainy) season)|[Bb]efore long|[Ii]n due course|in time to come|at the earliest|[Ss]ooner or later|sooner rather than later|[Ii]n the long run|[Ii]n the years to come|down the (?:road|line|track)|going forward|[Ii]n (?:one|two|three|four|five|six|ten|twelve|eighteen|a few|\d{1,2})(?: to \w+| or \w+)? (?:years|months|weeks|decades)(?:’|') time|[Ii]n a (?:decade|year|generation|month|few years)(?:’|')s? time)\b|\b[Tt]omorrow\b(?!(?:’|')s)/u,
];

/** A date until which, or from which, something is valid predicts nothing. */
const IN_FORCE =
  "(?<!\\b(?:valid|in force|in place|in effect|effective|good|licen[cs]ed|runs?|ran|running|lasts?|lasted|exempt|exempted|suspended|extended|waived|binding|open|contracted|locked in|payable|appl(?:y|ies|ied)|matur(?:es?|ing)|expir(?:es?|ing|y|ation)|tenure|term|lease[ds]?|fixed|capped|frozen|covers?|target|targets|goal|budget|notes|bonds|debt|options?|warrants?|delivery|dated|guaranteed|secured|renewed|renewable)(?: (?:\\w+ ){0,2}|, ))";

/** The years of the next generation: the rule decides by today's date which are in the future. */
const YEAR = "(20[2-9]\\d)";
const PART = `(?:(?:end|middle|start|beginning|close|first|second|third|fourth|last|final) (?:half |quarter |of )*|the |late |late-|early |early-|mid |mid-|around |about |at least |as early as |as late as |year-end |end-|Q[1-4] |H[12] |FY ?|fiscal (?:year )?|financial (?:year )?|calendar (?:year )?|${SEASON} (?:of )?|${MONTH} |\\d{1,2} ${MONTH} )*`;

/** “by 2030”, “before the end of 2028”, “in the second half of 2027”, “from January 2027”, “the 2030s” */
export const DEADLINES: readonly RegExp[] = [
  new RegExp(
    `(?=\\b[bufatsidn])${IN_FORCE}\\b(?:by|before|until|from|after|beyond|towards|through|throughout|since|into|around|during|as early as|as late as|no earlier than|not before) ${PART}${YEAR}(?:s|-\\d{2})?\\b`,
    "giu",
  ),
  new RegExp(`(?=\\b(?:in|over) )${IN_FORCE}\\b(?:in|over) ${PART}${YEAR}(?:s|[-–]\\d{2,4})?\\b`, "giu"),
  new RegExp(
    `(?=\\b[MmLlEeYy])${IN_FORCE}\\b(?:[Mm]id|[Ll]ate|[Ee]arly|[Yy]ear-end|[Ee]nd)[- ]${YEAR}\\b`,
    "gu",
  ),
  // “in FY28”, “from 2H27”, “demand of 2030E”
  /\b(?:FY|CY|[12]H|H[12]|[1-4]Q|Q[1-4])[ -]?(?:20)?([2-9]\d)\b(?![-–\d])/gu,
  /(?<![\d.])(20[2-9]\d)E\b/gu,
  new RegExp(
    `(?=\\b[ofasb])${IN_FORCE}\\b(?:on|from|as of|starting|beginning) \\d{1,2} ${MONTH} ${YEAR}\\b`,
    "giu",
  ),
];

/** What happened or was settled: without a word about now or the future, a date in it is no forecast. */
const PAST =
  /\b(?:was|were|had|did|signed|agreed|published|issued|approved|awarded|granted|set|announced|bought|sold|took|gave|made|came|went|began|won|lost|fixed|extended|adopted|raised|cut|postponed|delayed|cancelled|(?<!\bbe )\p{Ll}{3,}ed (?:the|a|an|its|their|his|her|for|in|by|to|from|until|at|on|as|with|over|off|back|down|up))\b/u;
const NOT_PAST =
  /\b(?:is|are|to be|continues?|expects?|has|have|will|won(?:’|')t|would|could|may|might|can|cannot|shall|should|must|does|do|remains?|needs?|begins?|starts?|opens?|reopens?|closes?|ends?|comes?|goes|brings|sees|faces?|looks?|becomes?|rises?|falls?|grows?|doubles?|triples?|reach(?:es)?|exceeds?|meets?|joins?|follows?|enters?|kicks?|gets?|takes?|makes?|turns?|runs?|drops?|climbs?|hits?|peaks?)\b|(?:’|')(?:ll|re|s (?:going|set|due|likely))\b/u;

export const isPast = (text: string): boolean => PAST.test(text) && !NOT_PAST.test(text);
