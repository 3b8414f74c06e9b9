import { FULL_MONTHS } from "@/lib/clock/calendar";
import { held, type Wording } from "../find-words";
import { PLACE, SCOPE, THING } from "./ranked-things";

const BETWEEN = "(?:kinds?|ones?|of|the|an?|is|are|was|were|needs?|and|or|to|in|for|that|has|have|had)\\b";

/** Words in -est that rank nothing, or rank only by time and place. */
const NO_RANK =
  "(?:latest|nearest|earliest|closest|soonest|(?:un|head|arm|foot|back)?rest|(?:back|re|con|pro)?test|(?:self-)?interest|request|guest|harvest|chest|contest|protest|(?:re|dis)?invest|(?:rain|af|re|de)?forest|(?:mid|south|north)?west|honest|modest|manifest|(?:con|in|re|be)?quest|vest|digest|arrest|crest|zest|earnest|tempest|priest|pest|nest|suggest|attest|ingest|congest|divest|everest|eldest|youngest|slightest|faintest|merest|behest|fest|jest|wrest|molest|infest|detest|best)";
const OWNS = "[\\p{L}\\d’'.&-]{1,40}(?:’|')s?";
const RANKING =
  "(?:[Tt]he|Its|[Ii]ts|Their|[Tt]heir|[Oo]ne of|[Aa]mong(?: the)?|[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]ifth|[Ss]ixth|[Ss]eventh|[Ee]ighth|[Nn]inth|[Tt]enth|\\d{1,2}(?:st|nd|rd|th))";
const EST = `(?!${NO_RANK}\\b|(?:highest|lowest)(?: (?:bidders?|bids?|common)|-ranking)\\b|(?:highest|broadest|simplest) (?:level|sense|terms)[,.])\\p{Ll}{3,20}est\\b`;

/** What makes a first more than the first of several: its origin, or its kind. */
const QUALIFIED =
  "(?:\\p{Lu}\\p{Ll}+(?:an|ese|ish|ern|ch|ic)|non-\\p{Lu}\\p{Ll}+|(?:commercial|industrial|full|large|mass)(?:-scale)?|fully|vertically|integrated|domestic|home-grown|independent|private(?:ly)?|such|ever|publicly|listed|foreign|overseas|purpose-built|dedicated|\\p{Ll}+-free|zero-\\p{Ll}+|carbon-\\p{Ll}+)";

const TIME =
  "(?:time|half|quarters?|weeks?|months?|years?|days?|stages?|phases?|steps?|rounds?|place|instance|case|part|shipments?|notice|way)";
const WHEN = `(?:${FULL_MONTHS}|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)`;
const REGION =
  "(?:the )?(?:world|country|region|continent|province|industry|sector|hemisphere|West|[A-Z][\\p{L}-]+)";
const NOT_YET = "(?!.*\\b(?:will|would|could)\\b)";
const ACHIEVED =
  "(?:produce|make|build|develop|commerciali[sz]e|separate|refine|sinter|master|launch|open|win|obtain|receive|secure|export|ship|offer|achieve|reach|gain|earn|deliver|supply|introduce|adopt|operate|mass-produce|bring|demonstrate|crack|recycle|extract|qualify|complete|succeed|pass|break|cross|exceed|surpass)";

/** What is at a record: “record output”, “a record number of bidders”; not “the record date”. */
const AT_A_RECORD =
  "(?:numbers?|volumes?|outputs?|production|profits?|sales|revenues?|turnover|exports?|imports?|shipments?|deliveries|levels?|prices?|quarters?|years?|months?|half|amounts?|demand|throughput|recover(?:y|ies)|pace|orders?|order book|backlog|results?|earnings|margins?|deals?|sums?|fines?|investments?|growth|rises?|falls?|drops?|increases?|declines?|gains?|loss(?:es)?|inflows?|outflows?|stocks?|stockpiles?|inventor(?:y|ies)|bids?|premiums?|spreads?|deficits?|surplus(?:es)?|shares?|temperatures?|attendance|crowds?|trade|spending|tonnages?|quotas?|breadth|speed|time|efficiency|performance|costs?|installations?|registrations?|one-day|daily|weekly|monthly|quarterly|annual|first|second|third|fourth|\\d)";

/** Words that rank one above all others. */
export const SUPERLATIVES: readonly Wording[] = [
  held(/est\b/, new RegExp(`\\b(?:${RANKING}|${OWNS})[- ]?(?:[\\p{L}\\d-]+[- ]){0,2}?${EST}`, "u")),
  // “a lowest-cost producer”, “at its highest since 2012”, “as largest shareholder”
  held(
    /est\b/,
    new RegExp(
      `\\b${EST}(?:-\\p{Ll}+ | (?:since|on record|ever\\b|in (?:\\w+ ){0,2}(?:years|decades|months|history)|of (?:all|any)))`,
      "u",
    ),
  ),
  held(/est\b/, new RegExp(`\\b(?:as|became|becomes?|remains?|remained) ${EST}`, "u")),
  held(
    /most|least|best|worst/,
    /(?<!\b(?:did|do|does|done|doing|tr(?:y|ies|ied)|trying|give|gave) )\b(?:the|its|their|one of|among|[\w’'-]{1,40}(?:’|')s?) (?:[\w-]+ ){0,2}?(?:most (?!recent|likely|of\b|part\b|common name|notabl|important of|basic\b)\p{Ll}{4,}|(?<!\b[Aa]t the )least (?!developed (?:countr|nation|state|econom))\p{Ll}{5,}|best(?! and worst| of (?:intentions|both|times)| for\b|-known| known| way| practice| case| guess| interest| effort| endeavour| wish| before| estimate| available| of (?:its|his|her|their|our|my)\b)\b|worst\b(?! (?:cases?\b|is|may be|could be) yet\b))/iu,
  ),
  held(
    /[Mm]ost|[Ll]east/,
    /\b(?:[Mm]ost|[Ll]east) (?!likely|recent|notabl|important)\p{Ll}{4,} (?:ever|of (?:all|any)|in (?:the world|history|years|decades)|on record)\b/u,
  ),
  held(
    /lead|beating|class|first|renowned|dominat|number|champion/i,
    /\b(?:world|market|industry|class|globally|technologically|sector|segment|category)[- ](?:leading|beating|class|first|leaders?|renowned|dominating)\b|\b(?:world|global|market|industry|national|export)(?:’s|'s)? (?:number one|champions?|leadership)\b/i,
  ),
  held(
    /(?:’|')s? /,
    new RegExp(
      `\\b${PLACE}(?:’|')s? (?:one |sole |own )?(?:first|only|best|leading|foremost|top|sole|main|dominant|number one|pre-?eminent|premier|principal)\\b|\\b\\p{Lu}[\\p{L}.-]+(?:’|')s? (?:only|sole|leading|foremost|pre-?eminent|dominant) `,
      "u",
    ),
  ),
  held(
    /lead|foremost|dominant|number|premier|top|undisputed|unrivalled|eminent|No|go-to|champion/i,
    new RegExp(
      `\\b(?:the|an?|its|their|one of the|among the|as|is|are) (?:world )?(?:leading|foremost|dominant|number one|premier|top|undisputed|unrivalled|pre-?eminent|No\\.? ?1|go-to|champion) (?:(?!(?:of|edge|digits?|up|to|and)\\b)[\\w-]+ ){0,3}?(?:${THING}|leaders?|position)\\b`,
      "iu",
    ),
  ),
  // Not “the first kind needs plants”, nor “the first company to sign will …”, which does not exist yet.
  held(
    /only|sole|exclusive/,
    new RegExp(
      `\\b(?:the (?:only|sole|exclusive|first and (?:so far )?(?:the )?only)|(?:their|its) (?:only|sole|exclusive)) (?:(?!${BETWEEN})[\\w-]+ ){0,4}?${THING}\\b${NOT_YET}`,
      "iu",
    ),
  ),
  // “the first American mine to ship it”, “became the first refiner to …”; not “the first bidder was late”
  held(
    /first/,
    new RegExp(
      `\\b[Tt]he first ${QUALIFIED} (?:(?!${BETWEEN})[\\w-]+ ){0,4}?${THING}\\b${NOT_YET}|(?:(?<=\\b(?:is|was|are|were|becomes?|became|as|remains?|being|it|been) )|(?<=[,:—–] ))the first (?:(?!${BETWEEN})[\\w-]+ ){0,4}?${THING} (?:to|of|in|outside|on|with|anywhere)\\b${NOT_YET}`,
      "u",
    ),
  ),
  held(
    /first|only|sole|one/,
    new RegExp(
      `\\b[Tt]he (?:first|only|sole|one)(?: and (?:only|so far only))? (?!${TIME}\\b)(?:[\\p{L}-]+ ){0,5}?(?:${SCOPE}|(?:in|outside|on|across) (?!${WHEN})${REGION}(?!\\p{L}))${NOT_YET}`,
      "u",
    ),
  ),
  // “the first in Europe to make them”, not “the first in May”
  held(
    /first|only|sole/,
    new RegExp(
      `\\b[Tt]he (?:first|only|sole) (?:one )?(?:in|outside|on) (?!${WHEN})${REGION}(?!\\p{L})${NOT_YET}`,
      "u",
    ),
  ),
  held(
    /first/,
    new RegExp(
      `(?<!\\b(?:[Hh]e|[Ss]he) (?:was|is) )\\bthe first (?:ever |company |firm )?to (?:\\p{Ll}+ly )?${ACHIEVED}\\b${NOT_YET}`,
      "u",
    ),
  ),
  /\b(?:an?|the) (?:world|global|industry|European|American|Asian|African|Chinese|national|continental|commercial) firsts?\b(?! (?:half|quarter|time))|\b(?:first|never) (?:time )?(?:ever|in (?:history|the history))\b|\b[Nn]ever (?:(?:seen|recorded|reached|witnessed|tried|attempted|achieved|made|built) )?before\b|\bnever (?:\p{Ll}+ )?(?:so|as|this) (?:much|many|few|little|\p{Ll}+(?:ly)?)\b|\b[Nn]ever (?:before|been (?:\p{Ll}+er\b|more|less|so\b|this|as\b)|so|as)\b|^Never (?:has|have|had)\b|\b(?:than|as never|than at any time) (?:ever|before)\b(?! (?:the|it|they))|\bof all time\b|\bin (?:living memory|(?:recorded |its |the company(?:’|')s |the industry(?:’|')s )?history)\b|\ba first (?:for|in|of its)\b|\bthe most(?=[.,;]| (?:in|among|by|since|ever|worldwide|globally)\b)|\bever (?:built|made|recorded|seen|produced|found|discovered|drilled|signed|sold|reported|paid|achieved|published|measured|mined)\b/u,
  held(
    /one and only|no other/,
    /\b(?:the|its|their|\w+(?:’|')s?) one and only\b|\b(?:at|in|from|by|to) no other\b/i,
  ),
  held(
    /first|kind/,
    /\b(?:[Tt]he )?(?:first|only one|last) of (?:its|their) kind\b|\bfirst-ever\b|\b[Oo]ne of a kind\b|\bfirst-(?:mover|of-its-kind)\b/,
  ),
  new RegExp(
    `^Only (?:one|two|three|[A-Z][\\p{L}-]+(?: [A-Z][\\p{L}-]+)?|a handful of) (?:\\p{Ll}+s?|${THING})\\b|\\b(?:stands? alone|alone in (?:the|its|being|having|making|offering|\\p{Lu}\\p{Ll}+)|(?:virtually|almost|practically) alone|second to (?:none|no(?:body| one| other))|(?:[Tt]he|as) last (?:remaining|surviving|functioning|independent|operating|working)|the number (?:one|two|three)(?= (?:in|of|for|among|behind|worldwide|globally|\\p{Ll}+er\\b)|[.,;])|sets? the (?:\\p{Ll}+ )?(?:standard|benchmark|pace|bar)|(?:takes?|took|wears?|holds?|claims?|won|wins) the (?:crown|title|gold medal|top spot|lead)|(?:towers? (?:over|above)|leaves? (?:its |all |every )?(?:rivals?|competitors?|others)|(?:years|light years|miles|streets|well) ahead of (?:its|the|any|all|every|rivals|competitors)|a cut above|the (?:envy|pick|cream|last word) (?:of|in)|the (?:one|name) to beat|par excellence|like nothing else|unlike anything|world-beaters?|(?:rivals|competitors|others) (?:cannot|can(?:’|')t|can only|struggle to|fail to|are unable to) (?:match|compete|keep|follow|dream|envy|offer|rival)|(?:first|second|third|fourth|fifth)-(?:ranked|placed))|in a (?:class|league) of (?:its|their) own|in a class by (?:itself|themselves))\\b`,
    "u",
  ),
  held(
    /rank|place|c[ao]me|st[ao]|sit|finish|rated/,
    /\b(?:ranks?|ranked|ranking|placed?|comes?|came|stands?|sits?|finish(?:ed|es)|rated) (?:joint )?(?:first|second|third|fourth|fifth|number (?:one|two|three)|top|highest|lowest|last|No\. ?[1-9]|among the (?:top|first|world|leading)|#1|\d{1,2}(?:st|nd|rd|th)\b|(?:in|at) (?:the )?(?:top|first|second|third))\b(?! to the)(?! (?:in|on) (?:January|February|March|April|May|June|July|August|September|October|November|December)\b)/i,
  ),
  held(
    /number|No|second|top|unm|unb|class/,
    /\b(?:is|are|was|were|became|becomes|remains?|as|’s) (?:the |its |their )?(?:\p{Ll}+(?:’s)? |[A-Z]\p{L}+ )?(?:number (?:one|two|three)|No\. ?[12]|second to none|top of the (?:list|league|table)|unmatched|unbeaten|in a class of)\b|\b(?:global|world|national|industry|world’s|market|European|undisputed) (?:number|No\.) ?(?:one|two|three|[123])\b|\b[Nn]umber one (?:\p{Ll}+ )?(?:in|for|by|among|worldwide)\b/u,
  ),
  held(
    /top|head|lead|led/i,
    /\b(?:tops|topped|heads|leads|led|topping|leading|heading) (?:the (?:list|lists|world|field|ranking|rankings|league|industry|market|table|tables|pack|way|continent|country|sector|race|class|charts?)|(?:all|its|their) (?:others|rivals|peers|competitors)|globally|worldwide)\b/i,
  ),
  /\b(?:(?:ahead|at the (?:head|top|front|forefront|apex|pinnacle|summit)|top|out in front|in front) of (?:all|every|the (?:field|pack|list|league|table|tables|ranking|rankings|industry|sector|market|class|world|competition|rest|pile|tree|cost curve|food chain))|pole position|(?:first|top|second|third) (?:place|spot|rank|position|berth) (?:in|among|by|on|for|worldwide|globally)|(?:top|first)[- ](?:spot|ranked|rated|notch|tier|rate|placed)|at the forefront|in the lead\b|runner-up|(?:commanding|clear|unassailable|wide|huge|insurmountable|decisive|comfortable|outright) lead(?:er|ers)?\b|alone among)\b/i,
  /\b(?:than [^.;]{1,60} (?:combined|put together)(?!\p{L})|(?:second|third) in \p{Ll}+ only to|(?:second|third|next|behind|trailing|rivalled|surpassed|exceeded|eclipsed|matched) only (?:to|by|\p{Lu}\p{L}+)|like no other|than any(?:one|where|thing|body)?(?: other| else)\b|(?:of|to|by|at|over|than) any (?:rival|competitor|peer)s?\b|than any (?:previous|of its|of the|\p{Ll}+ (?:in|on|outside|before|anywhere|ever))|than all (?:other|the other|others|its|the rest)|than the rest of|than (?:that|those) (?:of|in|at) any|unlike any other|ahead of (?:all|every|any|its) )/u,
  held(
    /bar none|hands|far|margin|shoulder|without|no |every|all|any/i,
    /\b(?:bar none|hands down|far and away|by far|by a (?:wide|long|large|clear|comfortable) margin|head and shoulders above|without (?:equal|rivals?|peer|parallel|precedent|question the|doubt the)|no (?:equals?|parallel|precedent|peers?|rivals?|match)\b|(?:every|all|any) (?:other|of its|its other|rival) (?:\p{Ll}+ ){0,2}?(?:rivals?|competitors?|peers?|producers?|makers?|suppliers?|mines?|plants?|refiners?|compan(?:y|ies)|countr(?:y|ies)|nations?|exporters?|miners?|deposits?|projects?))\b/u,
  ),
  held(
    /\b[Nn]o|[Nn]ob|[Nn]one|[Nn]owhere|[Nn]othing/,
    new RegExp(
      `\\b[Nn]o (?:[\\w-]+ ){0,2}?${THING} (?:outside|in|beyond|apart|besides|anywhere|elsewhere|on|but|(?:east|west|north|south) of|has ever|comes?|can|could|rivals?|match(?:es)?|equals?|beats?|offers?|makes?|does)\\b(?! (?:the (?:list|register|notice|case|scope|moment)|force|place|question|doubt|sight|use|operation|be\\b))|\\b(?:[Nn]o one|[Nn]obody|[Nn]one)(?: of (?:its|the|their) (?:\\p{Ll}+ )?(?:rivals?|competitors?|peers?|others?))? (?:else|outside|in (?:Europe|China|Japan|America|Asia|the (?:world|West|industry|field|trade))|beyond|comes?|can match|has ever|has (?:managed|matched|mastered|equalled)|matches|rivals|is (?:larger|bigger|better|richer|close))\\b|\\b[Tt]here (?:is|are|was|were) no (?:better|larger|bigger|cheaper|richer|purer|faster|stronger|higher|lower|finer|greater|safer|cleaner)\\b|\\b[Nn]o (?:\\p{Ll}+ )?(?:substitute|alternative|replacement|equivalent) (?:to|for|of|exists|is|has)\\b|\\b[Nn]owhere (?:else|on earth|in (?:the|Europe|Asia|Africa))\\b|\\b[Nn]othing (?:else )?(?:comes (?:close|near)|matches|compares)\\b|\\b[Nn]othing else is\\b`,
      "u",
    ),
  ),
  held(
    /\b[Nn]o /,
    new RegExp(
      `\\b[Nn]o (?:[\\w-]+ )?${THING} [^.;,]{0,40}?\\b(?:\\w+s (?:\\w+ ){0,2}?(?:more|better|larger|faster|cheaper|higher)\\b(?! than (?:about )?\\d)|(?:an?|any) (?:higher|better|larger|bigger|lower|cheaper|\\p{Ll}{3,}er)\\b|comes? (?:near|close)\\b|(?:can |could )?(?:match|rival|equal|beat)(?:es|s)?\\b)|\\b[Nn]o (?:\\w+ )?${THING} (?:in the world |anywhere )?(?:has|have|makes?|produces?|refines?|holds?|is|are|does) (?:[\\w-]+ ){0,4}?(?:more|as|so|larger|bigger|better|match|rival|than)\\b|\\b[Nn]o (?:other|single) (?:[\\w-]+ )?${THING}\\b`,
      "u",
    ),
  ),
  held(
    /[Nn]obody|[Nn]o one|[Nn]one|[Ff]ew/,
    /\b(?:[Nn]obody|[Nn]o one|[Nn]one) (?!else\b)(?:\p{Ll}+ )?\p{Ll}+s (?:\p{Ll}+ )?(?:more|better|faster|cheaper|as much|as many|so much|so many)\b|\b[Ff]ew (?:\p{Ll}+ ){0,3}(?:can |could )?(?:match|rival|equal|compete)\b/u,
  ),
  /\b(?:dominat(?:es?|ed|ing)|dominance (?:of|in|over)|dominant|hegemony|monopoli(?:[sz](?:es?|ed|ing)|sts?)|(?:near[- ]|virtual |effective |de facto )?monopoly (?:on|over|of|in|position)|stranglehold|chokehold|(?:corner(?:s|ed)|commands?|rules?) the (?:\p{Ll}+ ){0,2}?(?:market|trade|supply|business))\b/iu,
  /\b(?:unrivall?ed|unparallell?ed|unprecedented|unmatched|unsurpassed|unsurpassable|unequall?ed|unbeatable|unchallenged|uncontested|unassailable|undisputed|unheard-of|unexampled|unexcelled|incomparable|inimitable|matchless|peerless|second to none|state[- ]of[- ]the[- ]art|ground-?breaking|path-?breaking|record-(?:breaking|setting|high|low)|game[- ]chang(?:ing|ers?)|revolutionary|best[- ]in[- ]class|best[- ]of[- ]breed|best[- ]known|cutting[- ]edge|bleeding[- ]edge|leading[- ]edge (?!of)|trail-?blaz(?:ing|ers?)|pioneer(?:s|ed|ing)?|top-of-the-(?:range|line)|foremost|pre-?eminent|paramount|supreme(?!\s+(?:Court|People|Leader|Council))|irreplaceable|crown jewel|jewel in the crown|gold standard|(?:industry|world|global|market|sector)(?:’s|'s)? (?:benchmark|yardstick|standard-bearer|bellwether)|powerhouse|juggernaut|front-?runner|kingpin|undisputed (?:king|queen|master|capital)|(?:king|queen|capital|heartland|Mecca|Saudi Arabia|Silicon Valley) of (?:the )?(?:\p{Ll}+[ -]){0,3}?(?:rare|magnet|earths?|trade|world|industry))\b/u,
  held(
    /lead|share|superior|than|of|strip|overt|eclips|dwarf|unique/,
    /\b(?:[Tt]he|[Aa]n?|[Ii]ts?|[Tt]heir|as|of|is|are|remains?|became)? ?(?:global|world|market|undisputed|clear|industry|technology|technological|cost|segment|category|quality|price|volume|regional|sector|export|innovation|sales|efficiency|sustainability) leaders?(?:hip)?\b(?! (?:meet|met|gather|said|say|attend))|\b(?:leader|leaders|leadership|leadership position|lead) (?:in|of|for|among) (?:the )?(?:(?:global|world|field|market|industry|sector|production|supply|separation|refining|processing|technolog\p{Ll}+|magnet|rare|heavy|light|manufactur\p{Ll}+|recycling)\b)|\blion(?:’|')s share\b|\b(?:superior to|better than|larger than|bigger than|ahead of|outstrip(?:s|ped)|overtook|overtakes|eclips(?:es|ed)|dwarf(?:s|ed)) (?:all|every|any|everyone|everybody)\b|\b(?:is|are|remains?|was|truly|almost|wholly) unique\b(?! (?:to|identif|number|key))|\bunique(?:ly)? (?:in|among|worldwide|position|abilit|capabilit|process|deposit|technolog|combination|placed|positioned)/u,
  ),
  /\b(?:beats?|outclass(?:es)?|outperform(?:s|ed)?|outranks?|surpass(?:es)?|exceeds|outsells?|outproduces?) (?:all|every|any|everyone|everybody|everything|anything)\b|\b[Nn]o (?:rival|competitor|one)s? (?:comes?|gets?|is) (?:close|near)\b|\bone of (?:only|just|the few|very few|a (?:few|handful)) (?:(?:two|three|four|five|six|a few|a handful)\b|\p{Ll})/u,
  held(
    /record|high|low|peak|trough|bottom|best|worst/i,
    new RegExp(
      `\\b(?:[\\w-]+[- ](?:year|month|week|decade|quarter)|multi-?year|multi-?month|multi-?decade|all-time|record|historic(?:al)?|lifetime|life-of-mine|decade|once-in-a-\\p{Ll}+)[- ](?:high|low|peak|trough|bottom|best|worst)s?\\b|\\b(?:hit|hits|hitting|touch(?:ed|es)|reach(?:ed|es)|mark(?:ed|s)|to|at|near) (?:an? )?(?:new|fresh) (?:all-time )?(?:high|low|peak|record)s?\\b|\\b(?:an?|another|at|hits?|to|notch(?:ed|es)|post(?:ed|s)|report(?:ed|s)|saw|sees|with|by|of|near|after|amid|despite|deliver(?:ed|s)|achiev(?:ed|es)|set|from|new) record (?!(?:dates?|keep\\p{Ll}*|labels?|books?|cards?|stores?|compan\\p{Ll}+|offices?|holders?|players?|is|was|are|were|of|for|that|shows?|to|and|in|on|at|by|with|systems?|linkage|owners?|types?|locks?)\\b)\\p{L}{3,}|\\b(?<!\\b(?:of|the|on|a track|track|its|their|for) )[Rr]ecord (?:\\p{Ll}+ )?${AT_A_RECORD}\\b|\\b(?:the|its|their|of) record (?:\\p{Ll}+ )?(?:${AT_A_RECORD})\\b(?! (?:are|is) kept)|\\b(?:sets?|setting|broke|breaks?|broken|beat|beats|smash(?:ed|es)|shatter(?:ed|s)|hit|hits|establish(?:ed|es)) (?:an? |the |its |their |all |every |two |three )?(?:[\\p{Ll}-]+ ){0,3}records?\\b|\\b(?:a new|all-time|another|a) (?:quarterly |monthly |annual |production |sales |world |national )*record(?= (?:for|in|high|low)\\b|[.,;])(?! for the)|\\b(?:holds?|held|owns?|claims?) (?:an?|the) (?:[\\p{Ll}-]+ ){0,2}record\\b(?! (?:of|date|keep))|\\bsince records began\\b`,
      "u",
    ),
  ),
  /\b(?<!\bto )top[- ](?:two|three|five|six|ten|twenty|\d{1,3}\b(?![,.]\d))\b/iu,
];
