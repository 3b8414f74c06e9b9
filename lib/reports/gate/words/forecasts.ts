/** What comes between an auxiliary and its verb. */
const BETWEEN =
  "(?:(?:not|never|soon|also|likely|probably|only|still|then|now|again|inevitably|almost certainly|certainly|surely|eventually|ultimately|continue to|no longer|\\w+ly) )*";

/** A condition makes a rule of a forecast; a question asks one. */
const OPEN =
  "(?<!^(?:If|Unless|Until|Whether|Should|Were|Had|Even if|Only if)\\b.*)(?<!\\b(?:what|whether|if|who|whoever|whatever|unless) )(?<!\\b(?:whether|unless|if)\\b[^,;]*)(?<!\\b(?:unclear|unknown|uncertain|ask|asks|asked|decides?|depends? on|question of|know|knows|see|seen) (?:how|when|where|what|who|why)\\b[^,;]*)";
const UNCONDITIONAL = "(?![^.;]*\\b(?:if|unless|provided that|only if)\\b)";

const CHANGES =
  "(?:rises?|falls?|grows?|doubles?|triples?|reaches|reach|exceeds?|peaks?|runs? (?:short|out)|falls? short|tightens?|declines?|drops?|hits?|climbs?|shrinks?|outstrips?|outpaces?|overtakes?|surpass(?:es)?|dries|dry up|collapses?|recovers?|goes (?:up|down)|opens|reopens|restarts|starts (?:up|production)|comes (?:online|on stream|on line)|brings|turns|eases)";

/** Words that say what is to come as though it were so. A year is checked against today's by the rule. */
export const FORECASTS: readonly RegExp[] = [
  // Not “the will of the owner”, nor “whoever signs will have done more”.
  new RegExp(
    `(?=will )${OPEN}(?<!(?:’|')s )(?<!\\b(?:the|a|his|her|its|their|our|free|good|ill|political|own|any|no|last|national|strong) )\\bwill ${BETWEEN}(?!of\\b|and\\b|or\\b|to\\b|power\\b|have (?:done|had)\\b|not\\b)\\p{Ll}{2,}${UNCONDITIONAL}`,
    "u",
  ),
  new RegExp(
    `(?=\\b(?:won|shan|it|they|he|she|that|there|this)(?:’|')(?:t|ll)\\b)${OPEN}(?:\\bwon(?:’|')t|\\bshan(?:’|')t|\\b(?:it|they|he|she|that|there|this)(?:’|')ll) ${BETWEEN}\\p{Ll}{2,}${UNCONDITIONAL}`,
    "iu",
  ),
  new RegExp(
    `(?=\\b[\\p{L}’']{2,30} (?:not )?(?:now |also |only |just |never )?going to )${OPEN}\\b(?:is|are|isn(?:’|')t|aren(?:’|')t|\\p{L}{1,30}(?:’|')(?:s|re)) (?:not )?(?:now |also |only |just |never )?going to (?!the\\b|an?\\b|its\\b|their\\b|be (?:seen|asked)\\b|customers\\b|market\\b|waste\\b|plan\\b|work\\b|court\\b|trial\\b|press\\b|war\\b|buyers\\b|plants?\\b)\\p{Ll}{2,}${UNCONDITIONAL}`,
    "u",
  ),
  /\b(?:is|are|was|were|looks?|seems?|appears?|remains?) (?:not |also |now |still |widely |generally |almost |all but |very |highly |quite |more |most )*(?:expected|projected|forecast|forecasted|predicted|anticipated|tipped|set|poised|slated|scheduled|due|on track|on course|bound|certain|sure|likely|unlikely|destined|about|headed|heading|fated|doomed|guaranteed|seen) (?:to|for|at (?=[$€£\d])|towards|\w+ing\b)/i,
  /\b(?:is|are|remains?|looks?|seems?|becomes?) (?:now |all but |almost |probably |simply |likely )*(?:inevitable|unavoidable|inescapable|imminent|certain to come|a certainty|a foregone conclusion|only a matter of time|looming|just around the corner|in store|on the horizon|in sight|on the way)\b/i,
  /\b(?:is|are) (?:widely |now )?(?:expected|due|forecast|slated|anticipated) (?:next|this|later|soon|on stream|online|on line|back|in the (?:next|coming)|within|before|by)\b|\b(?:is|are) (?:widely |now )?(?:expected|forecast|slated|anticipated) in (?:the (?:first|second|third|fourth)|early|late|mid|January|February|March|April|May|June|July|August|September|October|November|December)\b\b|\bhere to stay\b/i,
  /\b(?:is|are) only a question of time\b|\b(?:a|the) (?:looming|impending|coming) (?:shortage|glut|deficit|surplus|crisis|squeeze|shortfall|boom|ban|price)/i,
  /\b(?:is|are) to (?:open|start|begin|rise|fall|double|triple|produce|supply|reach|be (?:built|opened|commissioned|completed|expanded|lifted|banned|produced|started|closed|finished))\b/i,
  /\bshould (?:reach|exceed|double|triple|surpass|rise|fall|grow|recover|climb|ease|tighten|average|stabili[sz]e|soften|firm|rebound|peak|normali[sz]e|narrow|widen|weaken|strengthen|pick up|bottom out)\b/i,
  /\b(?:prices?|supply|supplies|demand|output|exports?|imports?|production|market|capacity|inventor(?:y|ies)|stocks|margins?|costs?|volumes?|deliveries|shipments) should (?!be (?:read|seen|taken|treated|noted|viewed|compared)\b|not\b|have\b)/i,
  /\b(?:is|are|seems?|looks?) (?:now |more than |very |highly |quite |all but |almost )*(?:likely|probable|certain) that\b|\b(?:odds|chances) are\b|\bthere is (?:little|no) doubt that\b|^Expect (?!for\b)/i,
  /\b[Nn]ext (?:year|quarter|month|decade|spring|summer|autumn|winter) (?:brings|sees|promises|marks)\b|\b(?:years?|months?|decades?) of (?:\p{Ll}+ )?(?:shortages?|deficits?|surplus(?:es)?|glut|tightness|growth|scarcity)\b|\b(?:lies?|shortages?|deficits?|trouble|pain|squeeze|cuts|growth|years?) (?:lie |lies )?ahead\b(?! of)/u,
  /\byet to come\b|\b(?:is|are) (?:still |now )?coming\b(?! (?:from|to|under|out|with|of|through|in|off)\b)|\bcan only (?:rise|fall|widen|narrow|grow|worsen|get|go|tighten|increase|decrease|deepen|shrink|improve|climb|drop)\b/i,
  /\b(?:by|before) (?:the )?(?:end of (?:the|this|next) (?:decade|year|century)|middle of the (?:decade|century)|decade(?:’|')s end|year-end|mid-century|next (?:year|spring|summer|autumn|winter|decade|quarter|month))\b/i,
  /\b(?:over|in|within|during) the (?:next|coming) (?:[\w-]+ )?(?:years?|decades?|months?|quarters?|weeks?)\b/i,
  new RegExp(
    `\\b${CHANGES} (?:[\\w%,.-]+ ){0,6}?(?:next (?:year|month|quarter|decade|spring|summer|autumn|winter)|later this (?:year|decade)|this decade)\\b`,
    "i",
  ),
];

/** A day until which, or from which, something holds by its terms foretells nothing. */
const IN_FORCE =
  "(?<!\\b(?:valid|in force|in place|in effect|effective|good|licen[cs]ed|runs?|ran|lasts?|lasted|exempt|suspended|extended|waived|binding|open|contracted|locked in|payable|due|appl(?:y|ies|ied)|matures?|expires?|tenure|term|leased?|fixed|capped|frozen)(?: (?:\\w+ ){0,2}|, ))";

/** “by 2030”, “before the end of 2028”, “falls short in 2030” */
export const DEADLINES: readonly RegExp[] = [
  new RegExp(
    `${IN_FORCE}\\b(?:by|before|until|from) (?:the (?:end|middle|start|beginning) of |late |early |mid-|around |about |year-end |Q[1-4] |January |February |March |April |May |June |July |August |September |October |November |December )?(20[2-9]\\d)\\b`,
    "gi",
  ),
  /\b(?:cannot|can(?:’|')t|can no longer) (?:[\w%,.-]+ ){1,8}?in (?:late |early |mid-)?(20[2-9]\d)\b/gi,
  new RegExp(
    `\\b${CHANGES} (?:[\\w%,.-]+ ){0,6}?in (?:late |early |mid-|January |February |March |April |May |June |July |August |September |October |November |December )?(20[2-9]\\d)\\b`,
    "gi",
  ),
];

const CHINESE_CHANGE =
  "(?:上涨|下跌|下降|上升|增长|减少|增加|扩大|收紧|短缺|提高|回升|回落|走高|走低|翻番|翻倍|达到|突破|超过|下滑|趋紧|过剩|放缓|加剧)";

/** What follows a condition; looked for no further back than a sentence is long. */
const CHINESE_OPEN = "(?<!(?:如果|若(?!干)|假如|一旦|倘若|假设)[^。！？]{0,60})";

export const CHINESE_FORECASTS: readonly RegExp[] = [
  /预计|预期(?!寿命|目标|效果)|有望|可望|预测(?!模型|方法)|预料|料将|(?<![劣优形])势[必将]|[恐或终]将|[必终定]会|必将|必然(?!性|要求|联系|结果|趋势)|必定|(?<![原材物资塑肥燃饲涂投配废颜染香坯粉预不意备照])料(?:会|可|将|难|续|进一步|继续|持续|维持|仍)|指日可待|不可避免|在所难免|势在必行/,
  new RegExp(
    `(?=将)${CHINESE_OPEN}(?<!即)将(?:会|于|进入|对(?!方|手)|从|由|以|向|为|使|让|令|再|首次|最终|很快|同步|趋|企稳|承压|震荡|波动|缓解|恶化|打破|改善|提升|带来|催生|倒逼|迫使|支撑|拉动|刺激|抑制|推高|推升|压低|抬升|达产|量产|到期|举行|召开|收购|退出|结束|完成|有|长期|存在|集中|陆续|相继|如期|正式|维持|延续|迎|步入|转为|转向|无法|难以|仍|依然|更|得到|获得|实行|执行|施行|生效|实施|恢复|重启|停产|关闭|公布|出台|推出|征收|加征|削减|缩减|压缩|扩产|增产|减产|引发|导致|造成|放宽|放开|加强|加快|加速|加大|重塑|释放|反弹|上调|下调|达|在|成为|实现|超过|突破|迎来|保持|继续|进一步|大幅|逐步|持续|面临|推动|带动|禁止|取消|投产|建成|建设|开始|启动|出现|不会|不再|供应|供不应求|受到|翻|主导|占|取代|需要|不断|全面|提供|形成|新增|拥有|${CHINESE_CHANGE})|即将(?!到期的)`,
  ),
  /(?:仍|还|也|均|都|更|预计|届时|未来|今后|明年|后年|下半年|下月|下季度)将(?![军领士])|(?:短期|长期|中期|年内|近期|一段时间)内?[^，。]{0,14}(?:难以|难(?=[有改解返])|无法|不会|仍|有望)|难以(?:缓解|改变|扭转|满足|为继|恢复|逆转)/u,
  new RegExp(
    `(?=[不仍还]?会)${CHINESE_OPEN}(?:不会|会|仍会|还会)(?:继续|持续|大幅|进一步|再)?(?:再)?(?:${CHINESE_CHANGE}|取消|解除|放松|成为)`,
  ),
  new RegExp(
    `(?:未来|今后)[^，。]{0,8}(?:年|月)[^。]{0,20}${CHINESE_CHANGE}|(?=[明后来下])(?<!(?:计划|拟)[^。]{0,40})(?:明年|后年|来年|下月|下个月|下季度|下半年)[^，。]{0,16}(?:${CHINESE_CHANGE}|解除|投产|生效|开始|启动|建成|实施|取消|恢复|停产|重启|开工|竣工|仍|继续|高位|低位|偏紧|偏强|偏弱|企稳)`,
  ),
];

export const CHINESE_DEADLINE =
  /(?:到|至|在|截至)?(20[2-9]\d)年(?:[年]?底|末)?(?:前|之前|以前|，?(?:将|会|产能|需求|有))|(?:到|至|在)(20[2-9]\d)年/g;
