const THING =
  "(?:producers?|suppliers?|makers?|manufacturers?|exporters?|importers?|processors?|refiners?|separators?|smelters?|miners?|recyclers?|traders?|buyers?|customers?|users?|owners?|refiner(?:y|ies)|compan(?:y|ies)|firms?|groups?|mines?|deposits?|plants?|factor(?:y|ies)|facilit(?:y|ies)|countr(?:y|ies)|nations?|sources?|projects?|products?|magnets?|motors?|technolog(?:y|ies)|process(?:es)?|institutes?|laborator(?:y|ies)|standards?|alliances?|markets?|hubs?|clusters?|centres?|centers?|players?|ports?|chains?|lines?|kilns?|furnaces?|states?)";

const BETWEEN = "(?:kinds?|ones?|of|the|an?|is|are|was|were|needs?|and|or|to|in|for|that|has|have|had)\\b";

/** What ends in -est and ranks nothing, or ranks by time and place alone. */
const NO_RANK =
  "(?:latest|nearest|earliest|closest|rest|test|interest|request|guest|harvest|chest|contest|protest|invest|forest|west|midwest|southwest|northwest|honest|modest|manifest|quest|vest|digest|arrest|crest|zest|conquest|earnest|inquest|tempest|priest|pest|nest|suggest|attest|ingest|divest|unrest|everest|backtest|retest|self-interest|eldest|youngest)";
const OWNS = "[\\w’'-]{1,40}(?:’|')s?";

const TIME =
  "(?:time|half|quarters?|weeks?|months?|years?|days?|stages?|phases?|steps?|rounds?|place|instance|case|part|shipments?|notice|way)";
const WHEN =
  "(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)";
const REGION =
  "(?:the )?(?:world|country|region|continent|province|industry|sector|hemisphere|West|[A-Z][\\p{L}-]+)";

/** Words that rank somebody above all others. */
export const SUPERLATIVES: readonly RegExp[] = [
  new RegExp(
    `\\b(?:[Tt]he|${OWNS}|[Ii]ts|[Tt]heir|[Oo]ne of|[Aa]mong the|[Ss]econd-|[Tt]hird-|[Ff]ourth-) ?(?:[\\p{L}]+[- ]){0,2}?(?!${NO_RANK}\\b|(?:highest|lowest) bidders?\\b)\\p{Ll}{2,}(?:[^r\\W]|[rh])est\\b`,
    "u",
  ),
  /(?<!\b(?:did|do|does|done|doing|tr(?:y|ies|ied)|trying|give|gave) )\b(?:the|its|their|[\w’'-]{1,40}(?:’|')s?) (?:\w+ )?(?:most (?!recent|likely|of\b|part\b|common name)\p{Ll}{4,}|least (?!developed (?:countr|nation|state|econom))\p{Ll}{5,}|best(?! for\b|-known| known| way| practice| case| guess)\b|worst\b(?! (?:is|may be|could be) yet\b))/iu,
  /\b(?:world|market|industry|class|globally|technologically|sector)[- ](?:leading|beating|class|first|leaders?)\b|\b(?:world|global|market|industry)(?:’s)? (?:number one|champion|leadership)\b/i,
  /\b(?:world|China|Europe|America|Asia|Japan|Africa|Australia|India|West|East|Brazil|Canada|Britain|Germany|France|Korea|Malaysia|Vietnam|Myanmar|Estonia|Norway|Sweden|Russia|Kazakhstan|US|USA|UK|EU|industry|country|nation|continent|region)(?:’|')s (?:first|only|best|leading|foremost|top|sole|main|dominant|number one|pre-?eminent)\b/i,
  new RegExp(
    `\\b(?:the|a|an) (?:world )?(?:leading|foremost|dominant|number one|premier|top|undisputed|unrivalled|pre-?eminent|No\\. ?1) (?:[\\w-]+ ){0,3}?(?:${THING}|leaders?|position)\\b`,
    "i",
  ),
  // Not “the first kind needs plants”, nor “the first company to sign will …”, which is nobody yet.
  new RegExp(
    `\\b(?:the|their|its) (?:first|only|sole) (?:(?!${BETWEEN})[\\w-]+ ){0,4}?${THING}\\b(?!.*\\b(?:will|would|could)\\b)`,
    "i",
  ),
  new RegExp(
    `\\b[Tt]he (?:first|only|sole|one) (?!${TIME}\\b)(?:[\\p{L}-]+ ){1,5}?(?:anywhere|(?:in|outside|on|across|of) ${REGION})(?!\\p{L})(?!.*\\b(?:will|would|could)\\b)`,
    "u",
  ),
  // “the first in Europe to make them”, not “the first in May”
  new RegExp(
    `\\b[Tt]he (?:first|only|sole) (?:one )?(?:in|outside|on) (?!${WHEN})${REGION}(?!\\p{L})(?!.*\\b(?:will|would|could)\\b)`,
    "u",
  ),
  /\b(?:the|its|their|\w+(?:’|')s?) one and only\b|\b(?:at|in|from|by|to) no other\b/i,
  new RegExp(
    `\\b[Nn]o (?:[\\w-]+ )?${THING} [^.;,]{0,40}?\\b\\w+s (?:\\w+ ){0,2}?(?:more|better|larger|faster|cheaper|higher)\\b(?! than (?:about )?\\d)`,
  ),
  /\bthan (?:that|those) (?:of|in|at) any\b|\b(?:all-time|record|historic) (?:highs?|lows?|peaks?)\b/i,
  /\b[Nn]othing else (?:comes|is|matches)\b|\b(?:unchallenged|unassailable|incomparable|matchless)\b/,
  /\b(?:[Nn]obody|[Nn]o one|[Nn]one) (?!else\b)(?:\p{Ll}+ )?\p{Ll}+s (?:\p{Ll}+ )?(?:more|better|faster|cheaper|as much|as many|so much|so many)\b/u,
  /\b[Ff]ew (?:\p{Ll}+ ){0,2}(?:can |could )?(?:match|rival|equal|compete)\b/u,
  new RegExp(
    `\\b[Nn]o (?:[\\w-]+ )?${THING} [^.;,]{0,40}\\b(?:comes? (?:near|close)|(?:can |could )?(?:match|rival|equal|beat)(?:es|s)?)\\b`,
  ),
  /\b(?:the )?(?:first|only one) of (?:its|their) kind\b|\bfirst-ever\b|\bone of a kind\b/i,
  new RegExp(
    `^Only (?:one|two|three|[A-Z][\\p{L}-]+(?: [A-Z][\\p{L}-]+)?|a handful of) (?:\\p{Ll}+s?|${THING})\\b`,
    "u",
  ),
  /\b(?:ranks?|ranked|placed?|comes?|came|stands?) (?:first|second|third|number one|top|highest|lowest|last|No\. ?[123]|among the (?:top|first|world)|#1)\b(?! (?:in|on) (?:January|February|March|April|May|June|July|August|September|October|November|December)\b)/i,
  /\b(?:is|are|was|were|became|becomes|remains?|as) (?:the )?(?:number one|No\. ?1|second to none|top of the (?:list|league|table)|ahead of (?:all|every)|unmatched|unbeaten|in a class of)/i,
  /\b(?:tops|topped|heads|leads|led) (?:the (?:list|world|field|ranking|rankings|league|industry|market|table|pack)|all (?:others|rivals))\b/i,
  /\b(?:second only to|like no other|than any(?:one|where|body)?(?: other| else)\b|than all (?:other|the other|others|its rivals)|unlike any other|ahead of (?:all|every) )/i,
  new RegExp(
    `\\b[Nn]o (?:other|single) (?:[\\w-]+ )?${THING}\\b|\\b[Nn]o one else\\b|\\b[Nn]obody else\\b|\\b[Nn]owhere else\\b|\\b[Nn]one (?:is|are) (?:larger|bigger|better|richer)`,
  ),
  /\b(?:dominates?|dominated|dominating|dominance (?:of|in|over)|monopoli[sz](?:es?|ed)|(?:near[- ])?monopoly (?:on|over|of|in))\b/i,
  /\b(?:unrivalled|unrivaled|unparalleled|unprecedented|unmatched|unsurpassed|unequalled|unbeatable|peerless|second to none|state[- ]of[- ]the[- ]art|groundbreaking|ground-breaking|revolutionary|best[- ]in[- ]class|best[- ]known|cutting[- ]edge|by far the)\b/i,
  /\b(?:[Tt]he|[Aa]) (?:global|world|market|undisputed|clear|industry|technology|European|Chinese) leaders?\b|\blion(?:’|')s share\b|\b(?:has|have|had|knows|without) (?:no|an?) (?:equal|rival|peer|match)s?\b|\bwithout (?:equal|rival|peer)\b|\b(?:superior to|better than|larger than|bigger than|ahead of) (?:all|every|any)\b|\b(?:is|are|remains?) unique\b|\bunique(?:ly)? (?:in|among|worldwide)\b/,
  new RegExp(
    `\\b[Nn]o (?:\\w+ )?${THING} (?:in the world |anywhere )?(?:has|have|makes?|produces?|refines?|holds?|is|are|comes?|can|matches?|does) (?:[\\w-]+ ){0,4}?(?:more|as|so|larger|bigger|better|match|rival|than)\\b`,
  ),
  /\b(?:beats?|outclass(?:es)?|outperforms?|outranks?|surpass(?:es)?) (?:all|every|any)\b|\b[Nn]o (?:rival|competitor|one)s? (?:comes?|gets?|is) (?:close|near)\b|\bone of (?:only|just) (?:two|three|four|a few|a handful)\b/,
  /\btop[- ](?:three|five|ten|\d{1,2})\b/i,
];

export const CHINESE_SUPERLATIVES: readonly RegExp[] = [
  // Time, courts, limits and advice are no ranking: 最近, 最高人民法院, 最低工资, 最惠国, 最好能.
  /最(?!近|后|终|新|初|末|惠国|迟|晚|早[也要将于]|高(?:人民|法院|检察|限价|额|不超)|低(?:工资|限价|生活)|大(?:限度|程度|化|值|努力|公约|不超)|小(?:化|值|单位)|优[化解]|好(?:能|还|是|不|别|在)|多(?:不|只|可|为|能)|少(?:要|也|应|不|须)|起码|不济|远的将来|[值。，；])\p{Script=Han}|之最/u,
  /(?:全球|世界|国内|全国|亚洲|欧洲|美国|中国|我国|行业|业内|国际|同行业|区域|省内|自治区)(?:范围内)?(?:首[个家条座次款创例批]?|第一|唯一|独家|领先|一流|顶尖|顶级|龙头|领军|前列|前[三五十])/u,
  /第[一二三四五]大|排名(?:全球|世界|全国|国内|行业)?(?:第[一二三]|首位|前)|(?:位居|位列|稳居|居|列)(?:全球|世界|全国|国内|亚洲|行业)?(?:第[一二三]|首位|榜首|之首|前列)|(?:稳居|位居|位列|排名|居|列)[^，。；]{0,14}第一|居首|没有(?:其他|其它|任何|别的)(?:国家|企业|公司|厂家|厂商|地区)/u,
  /首(?:家|创|屈一指|座(?!机))|首个(?!交易日|工作日|季度|周末)|唯一(?!性|标识|编码|识别|代码)|独一无二|绝无仅有|无与伦比|无可比拟|前所未有|空前|填补[^，。]{0,8}空白|仅此一家|(?:仅|只)有一家|历史(?:最|新)[高低]|创[^，。]{0,6}新[高低]|头把交椅|冠绝|独占鳌头|名列前茅|一枝独秀|执[^，。]{0,4}牛耳|无出其右|独步|(?:处于|保持|居于|占据|具有)[^，。]{0,6}领先|领先(?:地位|优势|水平)|国际一流|世界一流|数一数二|国际先进|世界先进|国际领先|遥遥领先|领跑|霸主|头号|龙头(?:企业|老大|地位)|世界级|一家独大|(?:占据|处于|居)(?:绝对)?(?:主导|支配|垄断)(?:地位)?|主导(?:了|着)?(?:全球|世界|市场)|垄断(?:了|着|全球|世界|市场|地位)/u,
];
