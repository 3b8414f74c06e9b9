/** What cannot precede a verb of saying: after it the word is a noun, an adjective or a passive. */
const NO_SUBJECT =
  "(?<!^)(?<!\\b(?:a|an|the|this|that|these|those|its|their|his|her|our|any|no|per|of|for|in|on|at|by|to|from|with|is|are|was|were|(?:is|are|was|were)n[’']t|(?:is|are|was|were) not|be|been|being|and|or|so|so-|well-|newly|previously|widely|generally|commonly|usually|sometimes|often|also called|then)[\\s-])(?<![-–])";

/** Verbs that have a speaker: “the ministry said”, “officials have confirmed”. */
const SAYING =
  "(?:said|says?|told|tells|announc(?:ed|es?)|argu(?:ed|es?)|believ(?:ed|es?)|disclosed|discloses?|predict(?:ed|s)?|warn(?:ed|s)?|confirm(?:ed|s)?|not(?:ed|es) that|assert(?:ed|s)|insist(?:ed|s)|conced(?:ed|es)|declar(?:ed|es)|(?<!\\b(?:can|could|should|must|may|might|will|would|to|cannot|not|now|[Ll]ikely) )expect(?:ed|s)?|maintains?|maintained that|remark(?:ed|s)|acknowledg(?:ed|es)|reveal(?:ed|s)|promis(?:ed|es?)(?! to\\b)|stated(?! (?:above|below|here|earlier)\\b)|spoke of|speaks of|talk(?:s|ed) of|alleg(?:ed|es?)|estimat(?:ed|es?)|calculat(?:ed|es?)|reckon(?:ed|s)?|assum(?:ed|es?)|suppos(?:es?)|project(?:s|ed) that|(?:add(?:s|ed)?|admit(?:s|ted)|advis(?:es|ed)|caution(?:s|ed)|complain(?:s|ed)|conclud(?:es|ed)|cit(?:es|ed)|den(?:ies|ied)|emphasi[sz](?:es|ed)|explain(?:s|ed)|flag(?:s|ged)|hint(?:s|ed)|point(?:s|ed) out|repl(?:ies|ied)|signal(?:s|led|ed)|stress(?:es|ed)|testif(?:ies|ied)) that|guid(?:es|ed) (?:for|to|towards)|forecast(?:s|ed)?(?= (?:that|an?|the|its?|demand|supply|prices?|output|\\d))|calls? (?:it|itself|them|this|that|the)|called (?:it|itself|them|this|that|the (?:\\w+ ){1,4}(?:the|an?)\\b)|describ(?:ed|es?) (?:\\w+ ){1,4}as)";

/** Words that may be nouns or verbs: verbs of saying only with what they say after them. */
const WITH_CONTENT =
  "(?:claim(?:s|ed)?|report(?:s|ed)?|states|suggest(?:s|ed)?|indicat(?:es?|ed)|writes?|wrote|finds?(?! (?:its|their|an?)\\b)|found(?! (?:its|their|an?)\\b)|sees|saw(?! (?:its|their|an?)\\b))(?:,? (?:that|it|they|its|their|how|there|he|she|to have|an?|only|some|about|output|sales|exports|imports|production|revenue|capacity|reserves|resources|stocks)\\b|:? (?:[$€£¥]|US\\$)?\\d| demand\\b| prices?\\b| supply\\b)";

/** Things that show something when they are examined. */
const EVIDENCE =
  "(?:data|figures?|statistics|filings?|reports?|records?|registers?|surveys?|stud(?:y|ies)|documents?|accounts|tables?|charts?|images?|imagery|papers?|estimates?|numbers?|minutes|tests?|results|analys[ei]s|invoices|contracts?|prospectus|outlook|10-[KQ]|8-K|20-F|poll|tracker|ranking|presentation|web ?site|homepage|brochure|dataset|announcement|statements?|releases?|circular|notices?|database|index|customs|USGS|IEA|ministry|agency|association|bureau|survey)";
const SHOWING =
  "(?:shows?|showed|puts?|suggests?|suggested|indicates?|indicated|gives?|gave|implies|imply|implied|lists?|listed|names?|named|records?|recorded|reports?|reported|reveals?|revealed|confirms?|confirmed|points? to|had|has|have)";

const OWNER =
  "(?:the desk(?:’|')s|our|my|their|its|his|her|(?:[Tt]he|[Aa]n?) (?:[\\w-]+ ){0,3}[\\w-]+(?:’|')s?|(?:[A-Z][\\w&.-]*(?:’|')s?|[A-Z][\\w&.-]* (?:[A-Z][\\w&.-]* )*[A-Z][\\w&.-]*(?:’|')s?))";
const WORD =
  "(?:judge?ments?|views?|reading|records?|registers?|data|counts?|estimates?|words?|accounts?|opinion|guidance|filings?|tables?|definition|figures?|reports?|statistics|forecasts?|projections?|calculations?|reckoning|rankings?|tall(?:y|ies)|telling|assessment|survey|prospectus|statements?|announcements?|release|returns?)";

/** Organisations that publish figures, if one starts a line: “Adamas Intelligence: 5,000 tonnes”. */
const PUBLISHER =
  "(?:[\\w&.’'-]+ ){0,5}(?:Intelligence|Research|Agency|Ministry|Bureau|Institute|Survey|Association|Commission|Office|Bank|Customs|Analytics|Consulting|Consultants|Insights?|News|Times|Journal|Daily|Post|Securities|Observatory|Statistics|Exchange|Council|Department|Administration|Mackenzie|Economics|Advisory|Partners|Argus|Fastmarkets|Reuters|Bloomberg|Xinhua|Caixin|Roskill|Benchmark|SMM|USGS|IEA|WTO|OECD|IMF|BGS|CRU|MOFCOM|MIIT|GACC|NDRC)";

/** Words with which a sentence says who asserts what it says, the desk included. */
export const ATTRIBUTION: readonly RegExp[] = [
  new RegExp(`${NO_SUBJECT}\\b(?:${SAYING})\\b`, "iu"),
  new RegExp(`(?<=[\\p{L}\\d)’”"] )${NO_SUBJECT}\\b${WITH_CONTENT}`, "iu"),
  new RegExp(
    `\\b${EVIDENCE}(?: (?:of|for|from|by|in) [\\w’' -]{1,40}?)?,? (?:also |now |still )?${SHOWING}\\b`,
    "i",
  ),
  // “…, Reuters reported.”
  /[,，”"’] (?:[\w’'.&-]+ ){1,5}(?:reported|reports|claimed|claims|wrote|writes|found|suggested|suggests|showed|shows)(?: (?:on|in|last|this) [^.,;]{1,30})?\s*[.;,)]/u,
  // “Customs put exports at 5,000 tonnes”, not “puts out”, nor “was assessed at”.
  /(?<=[\p{L}\d)] )(?<!\b(?:is|are|was|were|be|been|being|and|or) )\b(?:puts?|assess(?:es|ed)|pegs|pegged|values|valued|gauges|gauged|marks|marked|quotes|quoted|places|placed) (?!out\b|in\b|up\b|on\b|off\b|forward\b|back\b|at\b|by\b)[^.;]{1,60}? at (?:about |around |some |roughly |nearly |almost |just |more than |less than |between |up to )*(?:[$€£¥]|US\$|[A-Z]{3} )?\d/u,
  /\b(?:according to|citing|cited by|quoted by|quoting|attributed to|as per)\b|\b(?:said|told|reported|announced|published|estimated|put|confirmed|recorded|disclosed|stated|expected|projected|forecast|predicted|claimed|compiled|calculated|released|quoted|given|described|listed) (?:[\w-]+ )?by (?!(?:\w+ing|mid|late|early|about|some|the end|next|then|now)\b|\d|[$€£¥])/i,
  /\breportedly\b|\b(?:is|are|was|were) (?:recorded|listed|entered|registered) (?:with|as|in|at|under)\b/i,
  new RegExp(
    `\\b(?:[Ii]n|[Oo]n|[Bb]y|[Ff]rom|[Pp]er|[Tt]o|[Uu]nder|[Ff]ollowing) ${OWNER} (?:own |latest |last |annual |first |recent )*(?:[\\w-]+ )?${WORD}\\b`,
  ),
  /\b(?:the desk|we|We|The desk|I)(?: (?:would|also|still|do not|cannot|think|now))? (?:think|expect|read|judge|believe|take|treat|regard|count|estimate|suspect|doubt|argue|hold|say|find|see|know|conclude|reckon|call|mean|rank|prefer|forecast|project|assume|calculate)s?\b/,
  /\b(?:the desk(?:’|')s|our) (?:judge?ment|view|reading|argument|estimate|opinion|assessment|expectation|forecast|calculation|count|tall(?:y|ie)|figure|number)s?\b/i,
  // “the ministry’s figure is …”, “as Reuters has reported”
  new RegExp(
    `\\b${OWNER} (?:own |latest |last )?(?:figures?|estimates?|counts?|tally|forecasts?|projections?) (?:is|are|was|were|for|of|stands?|stood)\\b`,
    "u",
  ),
  /\bas (?:the )?(?:[\w’'.&-]+ ){1,4}?(?:has |have )?(?:reported|noted|found|recorded|written|wrote|explained|put it)\b/i,
  /\b(?:analysts?|traders?|dealers?|brokers?|economists?|officials?|executives?|experts?|observers|insiders|investors|researchers|engineers|banks?)(?: (?:at|from|with|of) [\w’'.& -]{1,30}?)? (?:thinks?|thought|fears?|feared|bets?|doubts?|say|see|believe|reckon|hope)\b/i,
  new RegExp(
    `${NO_SUBJECT}\\b(?:ranks?|ranked|rates?|rated|lists?|listed|hail(?:s|ed)|bill(?:s|ed)|tout(?:s|ed)|label(?:s|led)|dub(?:s|bed)|consider(?:s|ed)|regard(?:s|ed)|deem(?:s|ed)|styl(?:es|ed)|market(?:s|ed)|presents?|presented|names?|named) (?:it|itself|them|themselves|this|him|her)\\b`,
    "u",
  ),
  new RegExp(
    `${NO_SUBJECT}\\b(?:ranks?|ranked|rates?|rated|names?|named|lists?|listed|hail(?:s|ed)|tout(?:s|ed)|label(?:s|led)|classif(?:ies|ied)|identif(?:ies|ied)|describ(?:es|ed)|regard(?:s|ed)) (?:[\\w’'-]+ ){1,6}?as\\b`,
    "u",
  ),
  // “Per the 10-K, …”, “in the words of the chairman”, “the USGS counts 44 million tonnes”, “two traders quoted 6,000 yuan”
  /^Per (?:the|its|their|an?|[A-Z][\w.&’'-]*) [^,]{1,40},/u,
  new RegExp(`\\b(?:[Ii]n|[Oo]n|[Bb]y|[Tt]o) the (?:${WORD}|eyes|evidence|authority|mind) of (?!\\d)`),
  /\b(?:[A-Z]{3,}|[Cc]ustoms|ministry|agency|bureau|survey|association|office) (?:counts|counted|tallies|tallied|logs|logged) (?:[\w-]+ ){0,3}?\d/,
  /\b(?:traders?|dealers?|brokers?|analysts?|sources?|officials?|executives?|insiders?|sellers?|buyers?|suppliers?|(?:price )?reporting agenc(?:y|ies))(?:,? whom? [^.;]{1,50}?,?)? (?:quoted?|quotes|named?|cited?|mention(?:ed|s)?|spoke of|speaks? of|talk(?:ed|s)? of|offered|heard|gave|give) /i,
  /\bon (?:our|the) (?:record|register)\b|\b(?:in|by|from) (?:its|their|the) (?:annual report|(?:annual )?accounts|filing|prospectus|press release|statement|announcement|half-year report|quarterly(?: report)?)\b/i,
  /\bas (?:recorded|reported|announced|stated|published|filed|disclosed|noted)\b|\bper (?:the|its|[A-Z][\w.]+)(?: [\w’'.]+){0,3} (?:filing|report|data|estimates?)\b/,
  new RegExp(`^(?:the )?${PUBLISHER}(?: \\([^)]{1,30}\\)|,? (?:19|20)\\d\\d)?\\s?[:：] `, "i"),
  // “(USGS, 2024)”, “(source: customs)”
  /[（(](?:source|sources|来源|资料来源|数据来源)[:：]|\((?:[A-Z][\p{L}.&’'-]+(?: (?:et al\.?|and|&|of|[A-Z][\p{L}.&’'-]+)){0,5},? (?:19|20)\d\d[a-z]?|USGS|IEA|SMM|BGS|MIIT|MOFCOM)\)|^(?:source|sources)\s?: /iu,
  // “(company data)”, “(ministry figures, 2024)”
  /\((?:[\w’'.&-]+ ){1,5}(?:data|figures|estimates?|filings?|statistics|accounts|guidance|forecasts?|returns)(?:[,;] [^()]{1,30})?\)/u,
];

const CHINESE_SPEAKER =
  "(?:公司|该公司|集团|企业|[部局署委社院会行]|协会|机构|分析师|证券|我们|本刊|本报告|专家|人士|[董总]?[事监裁长理]|业内|市场|官员|高管|高盛|摩根\\p{Script=Han}{0,3}|大摩|小摩|花旗|瑞银|瑞信|野村|麦格理|汇丰|美银|彭博|路透|标普|穆迪|惠誉|中金|百川\\p{Script=Han}{0,2}|地质调查局|有色网|金属网|[A-Za-z]{2,})";

export const CHINESE_ATTRIBUTION: readonly RegExp[] = [
  // 据新华社报道，根据公告，依据年报，not 数据, 证据, 占据, 据点.
  /(?<![证数占凭割票论盘窃])据(?![点守有为此地])[^，。；]{1,30}(?:[，,：:]|报道|介绍|统计|了解|透露|披露|测算|估算|显示)|(?:^|[，。；、])据(?:悉|称|报|了解|介绍|统计|测算|报道)/u,
  /(?<![名简号职统俗全堪对别尊昵并宣人通著之素美誉])称(?![为作号赞道重职霸雄呼量之])/u,
  /(?:[部署局委会院行所]|协会|公司|集团)(?:\d{1,2}日|今日|近日|昨日|当日|日前)?(?:公布|发布|通报)[，,：:]/u,
  /(?:^|[，。；：”])(?:他|她|其|他们)(?:还|也|则)?(?:预计|预期|预测|估计|判断)/u,
  /(?:^|[，。；：”])(?:他|她|其|他们|前者|后者|对方)(?:还|也|则|又|同时|进一步|坦率地)?(?:说|表示|称|认为|指出|强调|补充|坦言)|(?:报告|规划|纲要|意见|方案|通知|文件|公告|政策|会议|建议|草案|条例|办法)(?:中|里)?(?:明确)?(?:提出|要求|强调|指出|明确|规定)[，：:要到，]/u,
  /(?:宣称|声称|号称|自称|(?:发言|负责|知情|当事|创始|主持|经办|参会|与会)人称)/u,
  /(?<!用[^，。]{0,8})(?<![色线号点处块])表示(?!式|法|的是?)|认为|指出|透露|坦言|强调称|(?<!不|未)披露(?!义务|制度|要求|标准|办法)|宣布(?!的)/u,
  /介绍(?:[，：:“]|说)|(?:公告|公报|[年季半月周日财快研]报|报告|报表|报单|预告|简报|数据|统计|资料|文件|通知|招股书|说明书|白皮书|调查|问卷|记录|纪要|榜单|图像|行情|消息|海关)(?:中|里)?(?:显示(?![器屏仪])|称|指出|表明|披露|记载|载明)/u,
  /报道(?:称|说|[，,：:])|(?:发布|公布|披露|提供)的(?:数据|数字|消息)|写道|撰文|刊文|获悉|获知|得知|援引|(?:资料|数据|信息)?来源[：:]|引述/u,
  /(?:按|按照|依照)[^，。]{0,20}(?:口径|统计|[测估]算|估计|预测|说法|数据|公告|年报|报告)|从[^，。]{1,16}(?:数据|公告|[年季半财]报|报告|统计)来?看/u,
  new RegExp(
    `${CHINESE_SPEAKER}(?:则|也|仍|还|此前|目前|曾|都|普遍|方面)?(?:预计|预期|预测|估计|估算|测算|判断|说|承诺|指)`,
    "u",
  ),
  /我们的?(?:判断|看法|估计|预测|观点)|本刊/u,
  /^[\p{L}\p{N}（）()]{2,20}(?:报|社|网|数据|统计|资讯|研报|公告|期货|交易所|署|局|部|协会|研究院|研究所|证券|咨询|银行|委员会)[：:]/u,
];

/** An attributed plan needs no other attribution: “the company plans to open a plant in 2028”. Only for the future. */
export const INTENTION: readonly RegExp[] = [
  new RegExp(
    `${NO_SUBJECT}\\b(?:plans|planned|plan|(?:is|are|was|were) (?:also |now |still )?(?:aiming|targeting|planning|seeking|hoping|looking|proposing|preparing)|intends?|intended|aims?|aimed|hopes?|hoped|proposes?|proposed|seeks?|sought|pledged?|pledges|vow(?:s|ed)|targets|targeted|wants?|wanted|undertook|undertakes|commit(?:s|ted)|agreed|agrees|has agreed|set out|decided) (?:itself |themselves )?(?:to|for|an?|first|more|higher|output|production|capacity|the|its|their|\\d|completion|commercial|full)\\b`,
    "u",
  ),
  /\b(?:compan(?:y|ies)|firms?|group|ministr(?:y|ies)|minister|government|board|chairman|owners?|operator|producers?|makers?|miners?|suppliers?|officials|[Hh]e|[Ss]he|[Tt]hey|[Ii]t|[Ww]e|\p{Lu}[\p{L}.&-]+) promise[sd]? to\b/u,
  new RegExp(`${CHINESE_SPEAKER}(?:正|还|也)?(?:计划|拟|打算|力争|争取|希望|承诺)`, "u"),
];
