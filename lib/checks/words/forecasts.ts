import { held, type Wording } from "../find-words";

/** What comes between an auxiliary and its verb. */
const BETWEEN =
  "(?:(?:not|never|soon|also|still|then|now|again|too|first|almost certainly|continue to|no longer|be|have|[a-z]+ly) )*";
const ADVERBS =
  "(?:not |also |now |still |again |almost |all but |very |quite |more |most |less |so |too |far |already |almost certain |on paper |no longer |[a-z]+ly )*";
const BE =
  "(?:is|are|isn(?:’|')t|aren(?:’|')t|looks?|seems?|appears?|remains?|stays?|stands?|was|were|has been|have been|can be|(?<=\\w)(?:’|')(?:s|re))";

/** A condition or a question says nothing about the future. */
const OPEN =
  "(?<!^(?:What|Who|How|Where|Why|Which|Whoever|Whatever|Whichever)\\b[^,;]*)(?<!\\b(?:what|whether|if|who|whoever|whatever|unless) )(?<!\\b(?:whether|unless)\\b[^,;]*)(?<!(?<!\\beven )\\bif\\b[^,;]*)(?<!\\b(?:unclear|unknown|uncertain|not clear|not known|open question|ask|asks|asked|wonders?|decides?|depends? on|question of|know|knows|see|seen) (?:how|when|where|what|who|why)\\b[^,;]*)";

/** Verbs of change in their bare form. */
const CHANGE =
  "(?:rise|fall|grow|double|triple|quadruple|reach|exceed|peak|run (?:short|out|dry)|tighten|decline|drop|hit|climb|shrink|outstrip|outpace|overtake|surpass|dry up|collapse|recover|ease|soften|rebound|average|stabili[sz]e|normali[sz]e|narrow|widen|weaken|strengthen|pick up|persist|increase|decrease|lift|raise|reduce|lower|cut|halve|boost|create|bring|push|squeeze|slow|worsen|improve|jump|surge|soar|plunge|slump|add|remove|force|trigger|cost|displace|replace|erode|hurt|benefit|materiali[sz]e|flood|wipe)";

/** Subjects whose “is to” states a purpose, not the future. */
const PURPOSE =
  "(?:aim|goal|purpose|plan|idea|task|job|role|duty|target|ambition|mission|objective|point|strategy|challenge|trick|way|answer|option|step|alternative|intention|rule|policy|function|priority|hope|wish|desire|need|problem|solution|remedy|custom|practice|habit|temptation|concern|approach|effect|proposal|focus|business|use|choice|advice|best|first|only thing|question|what|all)s?";

const FORESEEN =
  "(?:expected|projected|forecast|forecasted|predicted|anticipated|tipped|poised|slated|scheduled|on track|on course|certain|sure|likely|unlikely|destined|headed|heading|fated|doomed|guaranteed|foreseen|envisaged|envisioned|pencil+ed in|earmarked|primed|positioned|lined up|liable|targeted|targetted|estimated|planned|hoped|hinted|budgeted|modelled|modeled|programmed|seen(?= (?:\\w+ing|to|at)\\b)|shaping up|gearing up|bracing|cued up|penned in|timetabled)";

/** Words that state the future as a fact. The rule recognises conditions, questions and plans. */
export const FORECASTS: readonly Wording[] = [
  // Not “the will of the owner”, nor “whoever signs will have done more”.
  held(
    /will /,
    new RegExp(
      `(?=will )${OPEN}(?<!(?:’|')s )(?<!\\b(?:[Tt]he|[Aa]|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Oo]ur|my|of|free|good|ill|political|own|any|no|last|national|strong|this|that|popular) )\\bwill ${BETWEEN}(?!(?:of|and|or|to|power|not|was|were|is|has|had|have (?:done|had))\\b)\\p{Ll}{2,}`,
      "u",
    ),
  ),
  held(
    /[’'](?:t|ll)/,
    new RegExp(
      `(?=\\b(?:[Ww]on|[Ss]han|[A-Za-z]{2,20})(?:’|')(?:t|ll)\\b)${OPEN}(?:\\b[Ww]on(?:’|')t|\\b[Ss]han(?:’|')t|\\b[A-Za-z]{2,20}(?:’|')ll) ${BETWEEN}\\p{Ll}{2,}`,
      "u",
    ),
  ),
  held(
    /shall /,
    /\bshall (?:not |also |soon |never |probably |likely )*(?:remain|stay|rise|fall|grow|see|witness|double|tighten|ease|widen|narrow|become|continue to (?!be bound)|outstrip|exceed|be (?:short|scarce|tight|plentiful|abundant|higher|lower|more|less|over|exhausted))\b/u,
  ),
  held(
    /going to /,
    new RegExp(
      `(?=\\b[\\p{L}’']{2,30} (?:not )?(?:now |also |only |just |never )?going to )${OPEN}\\b(?:is|are|isn(?:’|')t|aren(?:’|')t|\\p{L}{1,30}(?:’|')(?:s|re)) (?:not )?(?:now |also |only |just |never )?going to (?!the\\b|an?\\b|its\\b|their\\b|be (?:seen|asked)\\b|customers\\b|market\\b|waste\\b|plan\\b|work\\b|court\\b|trial\\b|press\\b|war\\b|buyers\\b|plants?\\b)\\p{Ll}{2,}`,
      "u",
    ),
  ),
  held(
    /would /,
    new RegExp(
      `(?<!\\b(?:[Hh]e|[Ss]he|[Ii]|[Ww]e|[Tt]hey|who) )\\bwould (?:not |also |then |soon |still |further |[a-z]+ly )*(?:be \\p{Ll}+er\\b|${CHANGE}\\b)(?! if\\b)`,
      "u",
    ),
  ),
  new RegExp(
    `\\b${BE} ${ADVERBS}(?:(?:well |best |better )?(?:${FORESEEN}|placed) (?:(?:to|for|towards?|in|by|on|as|next|this|later|soon|shortly|imminently|before|within|after|from|back|online)\\b|at (?=[$€£\\d])|\\w+ing\\b|early|late|mid-?\\w*|around|around the|again|that)|(?:bound|fated|(?<!\\b(?:was|were) )about) to|due (?:to(?= (?:be|have|open|start|begin|resume|restart|reopen|close|end|expire|arrive|come|go|take|meet|hold|report|publish|release|launch|enter|reach|deliver|ship|supply|produce|commence|complete|finish|run|join|sign|receive|make|move|rise|fall|double|increase|decrease|vote|decide|speak|visit|retire|step|leave|replace|become|follow|lapse|lift|announce|issue|return|undergo|add|build|feed|sell|buy|pay|provide|operate|import|export|process|cut|set|face|get|see)\\b)|next|before|for (?:completion|commission\\w*|start|launch|release|renewal|delivery|opening)|back|online|on stream|later|soon|shortly|any (?:day|moment)|within|this|early|late))`,
    "u",
  ),
  // “is set to rise”, not “is set to zero”
  held(
    /set (?:to|for)/,
    /(?<!\b(?:valves?|switch(?:es)?|thermostats?|timers?|alarms?|relays?|breakers?|controllers?|sensors?|meters?|pumps?|dials?) )\b(?:is|are|looks?|seems?|appears?|remains?|now|all|also|still|be|(?<=\w)(?:’|')(?:s|re)) (?:\p{Ll}+ly |now |also |still |all |again |once again |well )*set (?:to(?= (?!(?:the|an?|its|their|zero|one|auto\p{Ll}*|low|high|medium|maximum|minimum|on|off|music|public|private|manual|default|true|false|work(?:ing)? |\d)\b)\p{Ll}{2,})|for (?:an?|another|more|further|next|release|launch|the (?:first|second|third|fourth|next)|20\d\d|start|commission\p{Ll}*|complet\p{Ll}*|early|late|mid|spring|summer|autumn|winter|\p{Lu}))/u,
  ),
  // “a deficit projected to reach …”, “the mine scheduled to open in spring”
  held(
    / to /,
    /(?<!\b(?:as|than|the|an?|its|be|been|not|of) )\b(?:expected|projected|forecast|predicted|anticipated|slated|scheduled|poised|tipped|likely|destined|due) to (?!the\b|an?\b|its\b|their\b|his\b|high|low|strong|weak|poor|rising|falling|bad|good|heavy|lack)(?:be|have|see|reach|rise|fall|grow|double|triple|start|begin|open|close|come|go|lead|bring|take|make|run|enter|supply|produce|deliver|hit|exceed|top|add|replace|remain|stay|become|drop|climb|end|expire|ship|feed|ramp|launch|double|outstrip|outpace|tighten|ease|continue|persist|increase|decrease|decline|shrink|expand|commence|complete|resume|restart|reopen|account|total|average|approach|surpass|overtake|commission)\b/u,
  ),
  new RegExp(
    `\\b(?:is|are|seems?|looks?|appears?|remains?|becomes?) ${ADVERBS}(?:inevitable|unavoidable|inescapable|imminent|foreseeable|a certainty|a given|a foregone conclusion|a (?:matter|question) of (?:time|when)|only a (?:matter|question) of time|looming|(?:just )?around the corner|in store|on (?:the|its|their) (?:horizon|way|cards|verge|brink|cusp|point)|in (?:sight|prospect|the (?:offing|pipeline|works|cards|wings|air|making))|under way to|at hand|at risk of|in danger of|heading (?:for|into|towards?)|headed (?:for|into)|approaching|fast approaching|brewing|set in stone|to come|to follow|in for an?|still ahead|years away|some way off|a long way off|overdue|ripe for|on pace|on an? (?:path|trajectory)|on the (?:path|road|way) to)\\b|\\b(?:is|are|seems?|looks?|appears?|remains?) ${ADVERBS}(?:likely|unlikely|probable|improbable|doubtful|assured|a certainty|a near-certainty|plausible|far-fetched|unrealistic|optimistic|out of the question|off the table)(?=[.,;]| (?:in|for|this|next|by|over|during|until|before|after|as|and|but|given|because|at|soon)\\b)`,
    "u",
  ),
  /\bhere to stay\b|\b(?:is|are) (?:widely |generally |also |now |still |confidently )*(?:expected|anticipated|forecast|foreseen|predicted|projected|envisaged)(?=[.,;]| (?:and|but|as|when|once|with|over|at|across|through|from|given|this|under)\b)|\b(?:looms?|beckons?|awaits?)\b(?=[.,;]| (?:for|over|in|as|on|large|from)\b)|\b(?:lies?|lie) in (?:store|wait|the future)\b|\blooks? like (?:\p{Ll}+ing|it will|another|a repeat)\b|\b(?:every|a good|a fair|a slim|a strong|little|no) (?:chance|prospect|likelihood) of\b|\b(?:[Aa]|[Tt]he|[Aa]nother|[Aa]n) (?:looming|impending|imminent|coming|approaching|expected|likely|inevitable|forthcoming|upcoming|projected|prospective) (?:\p{Ll}+ )?(?:shortages?|glut|deficit|surplus|crisis|squeeze|shortfall|boom|ban|price|recovery|rally|slump|wave|crunch|gap|rise|fall|increase|decline|upturn|downturn|war|wall)\b/u,
  // “is to open in spring”, not “the aim is to open it”, nor “is to blame”
  held(
    /(?:is|are) .*to |(?:is|are) to /,
    new RegExp(
      `(?=\\b(?:is|are) (?:\\p{L}+ ){0,2}to )(?<!\\b${PURPOSE}(?: (?:of|for|in|behind|at|with|now|here|to)[^.;,]{0,40})?,? )\\b(?:is|are) (?:now |also |soon |then |first |later |both |\\p{Ll}+ly )*to (?:not |also |\\p{Ll}+ly )*(?!be (?:read|found|seen|noted|believed|taken|treated|understood|welcomed|congratulated|regretted|feared|hoped|fair|sure|honest|precise|clear|exact|commended|desired|avoided|trusted|had|expected)\\b|(?:blame|say|date|scale|hand|some|the|an?|this|these|it|its|their|which|whom|follow suit|me|us|him|her|them|be or)\\b)\\p{Ll}{2,}`,
      "u",
    ),
  ),
  // “could reach”, “may double”; not “can lower”, which is what things do
  held(
    /could|might|may/,
    new RegExp(
      `(?<!\\b(?:[Hh]e|[Ss]he|[Ii]|[Ww]e|who|[Yy]ou) )\\b(?:could|might|may) (?:not |also |well |yet |still |soon |even |then |again |[a-z]+ly )*(?:test|(?!(?:bring|create|add|remove|improve|help)\\b)${CHANGE})\\b`,
      "u",
    ),
  ),
  held(
    /should /,
    /\bshould (?:also |soon |then |now |again |see |\p{Ll}+ly )*(?:reach|exceed|double|triple|surpass|rise|fall|grow|recover|climb|ease|tighten|average|stabili[sz]e|soften|firm|rebound|peak|normali[sz]e|narrow|widen|weaken|strengthen|pick up|bottom out|improve|decline|increase|decrease|start|begin|open|resume|reopen|arrive|come (?:on|back|down|in|to)|be (?:up|fully|well|done|under way|at|on|in|over|through|complete|completed|ready|running|operational|commissioned|on stream|online|finished|built|open|back|able|enough|sufficient|higher|lower|in (?:place|production|operation))|continue|remain|stay|help|support|bring|add|push|lift|benefit|keep|hold|total|top|hit|approach|account)\b/u,
  ),
  held(
    /should /,
    /\b(?:[Pp]rices?|[Ss]upply|[Ss]upplies|[Dd]emand|[Oo]utput|[Ee]xports?|[Ii]mports?|[Pp]roduction|market|[Cc]apacity|[Ii]nventor(?:y|ies)|[Ss]tocks|[Mm]argins?|[Cc]osts?|[Vv]olumes?|[Dd]eliveries|[Ss]hipments) should (?!be (?:read|seen|taken|treated|noted|viewed|compared)\b|not\b|have\b)/u,
  ),
  /\b(?:is|are|seems?|looks?|appears?) (?:now |more than |very |quite |all but |almost |\p{Ll}+ly )*(?:likely|unlikely|probable|improbable|certain|conceivable|inevitable|doubtful) that\b|\b(?:[Oo]dds|[Cc]hances) (?:are|favour|of)|(?:[Ss]igns|[Ii]ndicators|[Ff]undamentals|indications|portents|omens) (?:point|suggest|remain|favour)\b|\b[Tt]here (?:is|are) (?:little|no|scant|every|a (?:good|strong|real|high|fair|growing)) (?:doubt that|prospect|chance|chances|likelihood|probability|end in sight|reason to expect|sign of|relief in)\b|^(?:Expect|Look for|Look out for|Brace for|Watch for|Prepare for|Get ready for|Count on|Bet on) (?!for\b|the (?:label|sign)\b)/u,
  /\b(?:can|should|must|may|have to|need to|had better|might) (?:now |also |well |only |therefore |all )*(?:expect|look forward to|brace|prepare for|count on|reckon (?:with|on)|be braced|bank on|anticipate|get used to)\b/u,
  /\b[Nn]ext (?:year|quarter|month|decade|spring|summer|autumn|winter) (?:brings|sees|promises|marks)\b|\b(?:[Yy]ears?|[Mm]onths?|[Dd]ecades?|quarters) of (?:\p{Ll}+ )?(?:shortages?|deficits?|surplus(?:es)?|glut|tightness|growth|scarcity|dependence|oversupply|volatility|pain)\b|\b(?:lies?|shortages?|deficits?|trouble|pain|squeeze|cuts|growth|times|months|quarters|challenges|hurdles|years?|turbulence|volatility|road|task|risks?) (?:lie |lies )?ahead\b(?! of)|\b(?:lie|lies|still|go|goes|stretch\p{Ll}*|loom) ahead\b(?! of)/u,
  /\b(?:yet|still) to (?:come|peak|bottom|arrive)\b|(?<![Tt]he |\()\b[Mm]ore (?:\p{Ll}+ )?to come\b|\b(?:is|are) (?:still |now |also |fast )?coming\b(?! (?:from|to|under|out|with|of|through|in|off|back)\b)|\b(?:further|a long way|some way|much further|plenty of room|more room|room|scope|ample room|little room) (?:left )?to (?:rise|fall|run|go|climb|drop|grow|expand|recover|ease|correct|slide|improve)\b|\bfar from over\b|\b[Nn]o end in sight\b|\b(?:more|further|limited|little|significant|considerable|additional) (?:upside|downside)\b|\b(?:upside|downside) (?:potential|risks?|is|remains|from here)\b|\b(?:only|just|barely) (?:just )?(?:the )?(?:beginning|started|begun)\b(?! in\b)/u,
  /\bcan only (?:rise|fall|widen|narrow|grow|worsen|get|go|tighten|increase|decrease|deepen|shrink|improve|climb|drop)\b|\b(?:threatens?|promises?) to (?!the\b|be(?: kept)?\b\.)\p{Ll}{2,}|\b(?:stands?|looks?|begins?|tends?) to (?:become|push|lift|raise|cut|derail|delay|disrupt|choke|dwarf|outstrip|reshape|upend|gain|lose|benefit|profit|suffer|transform|change|squeeze|widen|deepen|end|double|triple|overwhelm|swamp|flood|erode|undercut|close|stall|worsen|remain|keep|be (?:a|the|one|another|short|even|longer|slow|difficult|more|less|costly|painful|volatile))\b/u,
  /\b(?:[Tt]he|[Aa]n?|[Tt]heir|[Ii]ts|[Nn]ear-term|[Ll]ong(?:er)?-term|[Mm]edium-term|[Mm]id-term|[Ss]hort-term|[Oo]ur) ?(?:\p{Ll}+[- ]){0,3}?(?:outlook|prospects?|prognosis|forecasts?|guidance|expectations?|consensus|trajectory|trend|path|direction)(?: (?:for|of|on|over|in) [^.;,]{1,50}?)? (?:is|are|remains?|looks?|stays?|has (?:brightened|darkened|improved|worsened|dimmed)|calls? for|points? (?:to|up\p{Ll}*|down\p{Ll}*|higher|lower)|suggests?|implies|imply)(?! (?:unchanged|wrong|missed|published|unknown|based|out|closed|open|due|given)\b)/u,
  /^(?:(?:Near|Long|Longer|Medium|Mid|Short)-term |\p{Lu}\p{Ll}+ )?(?:[Gg]uidance|[Cc]onsensus|[Ff]orecasts|[Pp]rojections|[Pp]rospects|[Ee]xpectations|[Oo]utlook)(?: (?:for|of|on|in) [^.;,]{1,50}?)? (?:is|are|remains?|looks?|points?|calls?|suggests?|implies|imply|puts?)\b/u,
  /\b(?:bodes? (?:well|ill|badly|poorly)|augurs?|heralds?|portends?|foreshadows?|presages?|spells? (?:trouble|relief|the end|higher|lower|pain|an? )|sets? the (?:stage|scene) for|paves? the way (?:for|to)|points? to(?:wards?)? (?:an? )?(?:higher|lower|further|another|more|tighter|weaker|stronger|rising|falling|continued|growing|new|deeper|wider|prolonged|looming|shortage|shortages|deficit|glut|surplus|rebound|recovery|slowdown)|gathers? pace from|shaping up (?:to|as|for)|gearing up (?:to|for)|on (?:track|course|schedule|target) (?:for|to)|in line to|in the running to|well on (?:its|the|their) way to|en route to)\b/u,
  /\b(?:cannot|can(?:’|')t|can no longer|unable to) (?:[\w%,.’-]+ ){1,8}?(?:for (?:years|decades|long|much longer)|indefinitely|forever)\b|\b(?:cannot|can(?:’|')t|can hardly) (?:last|continue|endure|go on|hold out|keep up)\b|\brisks? (?:becoming|falling|losing|running|being|missing|slipping|repeating|widening|turning)\b|\b[Tt]he future (?:of [^.;,]{1,40} )?(?:is|lies|belongs|looks)\b|\b(?:is|are) only the (?:start|beginning)\b|\b(?:days|time) (?:of [^.;,]{1,40} )?(?:are|is) (?:numbered|running out)\b|\b(?:sooner or later|a matter of (?:time|when|months|weeks)|before long|for years to come|for decades to come)\b/u,
];

/** A sentence under a condition, or a question, predicts nothing. */
export const CONDITION =
  /^(?:If|Unless|Until|Whether|Should|Were|Had|Only if|In case|Provided|Assuming|Supposing)\b|(?<!\beven )\bif\b|\b(?:unless|provided that|so long as|in the event)\b|^[^.]*\bwhether\b|^When asked\b/u;
export const QUESTION = /[?？]["”’」』)]?\s*$/u;
