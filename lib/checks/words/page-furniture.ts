/** A line of a web page that is not part of the article. Patterns are tested on whole lines of up to 300 units. */
export type FurnitureRule = {
  name: string;
  pattern: RegExp;
  why: string;
  /** only next to another line that is dropped, since alone it may well be content */
  adjacent?: true;
};

const SOCIAL =
  "(?:share|tweet|post|pin it|facebook|twitter|x|linkedin|whatsapp|telegram|reddit|bluesky|threads|pinterest|weibo|wechat|flipboard|e-?mail|mail|print|copy(?: link)?|link copied!?|save|bookmark|like|likes|restack|gift(?: article)?|comment|more|subscribe)";
const NAV =
  "(?:home|about(?: us)?|news|contact(?: us)?|products?|services|research|reports?|events?|blog|insights|markets?|prices|pricing|archive|log ?in|sign ?in|sign up|register|subscribe|menu|search|podcasts?|videos?|newsletters?|jobs|careers|shop|account|my account|latest|top|discussions|notes|chat)";
const LEGAL =
  "(?:privacy(?: policy| settings| notice)?|terms(?: of (?:use|service|sale))?|terms (?:and|&) conditions|cookies?(?: policy| settings| preferences| notice)?|collection notice|accessibility(?: statement)?|imprint|impressum|legal(?: notice)?|sitemap|site map|do not sell my (?:personal )?information|contact(?: us)?|about(?: us)?|advertise(?: with us)?|modern slavery statement|manage preferences)";
const BETWEEN = "\\s*[|·•∙,/]?\\s*";

/** Order does not matter; the first match gives the reason. */
export const FURNITURE: readonly FurnitureRule[] = [
  {
    name: "comment-counter",
    pattern:
      /^(?:\(?\d{1,6}\)? (?:comments?|repl(?:y|ies)|responses?|shares?|likes?|views?|reads)|comments? ?(?:\(\d+\)|: ?\d+|\d+)|no (?:comments?|repl(?:y|ies)|responses?)(?: yet)?|\d+ (?:评论|条评论))[.!]?$/i,
    why: "A counter of comments, not of the report.",
  },
  {
    name: "comment-form",
    pattern:
      /^(?:be the first to (?:comment|reply).*|(?:leave|add|post|write|submit) (?:a|your) (?:comment|reply|response).{0,40}|post comment|cancel reply|reply|log ?in to (?:comment|reply).{0,40}|you must (?:be )?log(?:ged)? in to (?:post a )?comment.{0,20}|your e-?mail address will not be published.*|required fields are marked.*|(?:name|e-?mail|website|comment) ?\*|save my name, e-?mail.*|notify me of .{0,60}|this site uses akismet.*|learn how your comment data is processed.*|discussion about this (?:post|video|episode)|expand full comment|commenting (?:is|has been) (?:closed|disabled).{0,30}|comments are closed.?)$/i,
    why: "A part of the comment form.",
  },
  {
    name: "loading",
    pattern: /^(?:(?:like )?loading|please wait|fetching)\b.{0,50}?(?:\.{2,}|…)$|^loading$/i,
    why: "A page that was still loading.",
  },
  {
    name: "moderator",
    pattern: /^(?:(?:site |forum )?moderators?|(?:site )?admin|guest|anonymous|top (?:fan|contributor))$/i,
    why: "A badge of the forum.",
  },
  {
    name: "forum-link",
    pattern:
      /^(?:join|continue|see|view|read|follow) (?:in )?the (?:full |whole )?(?:discussion|conversation|thread|debate)\b.{0,120}$/i,
    why: "A link to the forum.",
  },
  {
    name: "share",
    pattern: new RegExp(`^${SOCIAL}(?:${BETWEEN}${SOCIAL}){0,14}(?: ?\\d{1,6})?$`, "i"),
    why: "Buttons to share the page.",
  },
  {
    name: "share-words",
    pattern:
      /^(?:share|tweet|send|forward) (?:this|on|via|to|with|the)\b.{0,60}$|^click to (?:share|print|email)\b.{0,60}$|^like this:?.{0,20}$|^link copied.{0,20}$/i,
    why: "Buttons to share the page.",
  },
  {
    name: "subscribe",
    pattern:
      /^(?:subscribe(?: now| today| for (?:free|more).{0,60}| to .{1,100})?|sign ?up(?: now| here| today| for (?:free|our|the|my|daily|weekly).{0,90}| to (?:our|the|my|receive|get).{0,90})?|sign ?in|log ?in|log ?out|register(?: now| here| for free)?|(?:sign in|log in|register|subscribe) or .{1,40}|create (?:an|a free) account.{0,30})[.!]?$/i,
    why: "An invitation to subscribe or sign in.",
  },
  {
    name: "newsletter",
    pattern:
      /^(?:already (?:have an account|a (?:subscriber|member))\b.{0,60}|not a (?:subscriber|member)\b.{0,60}|thanks for reading\b.{0,200}|thank you for (?:reading|subscribing)\b.{0,160}|this (?:post|article|story|content) is (?:only )?for (?:paid |paying |premium )?(?:subscribers|members).{0,40}|get (?:our|the|more|full|unlimited|daily|weekly)\b.{0,100}(?:inbox|newsletter|access|e-?mail|alerts?)\b.{0,20}|get (?:a |your )?free trial|start (?:your|a) (?:free )?trial.{0,30}|request a (?:demo|trial)|book a demo|become a (?:paid )?(?:member|subscriber).{0,40}|upgrade to (?:paid|premium).{0,40}|(?:type|enter) your e-?mail.{0,30}|your e-?mail(?: address)?|by subscribing,? .{0,160}|over [\d,]+ subscribers|ready for more\?|unsubscribe.{0,60}|you(?: a|’|')re receiving this .{0,160}|view this e-?mail in .{0,40}|great! you(?:’|')ve successfully .{0,60}|welcome back! you(?:’|')ve successfully .{0,60}|success! .{0,80}|.{0,60}(?:straight|delivered|direct(?:ly)?) to your inbox.{0,20}|no spam\b.{0,60})$/i,
    why: "An invitation to a newsletter or a subscription.",
  },
  {
    name: "cookies",
    pattern:
      /^(?:(?:we|this (?:web)?site|our (?:web)?site) uses? cookies.{0,260}|by (?:continuing|using) .{0,40}(?:site|cookies).{0,200}|(?:accept|reject|allow|decline)(?: all)?(?: cookies)?|manage (?:cookies|cookie .{1,20}|consent)|cookie (?:consent|preferences|settings))[.!]?$/i,
    why: "A cookie notice.",
  },
  {
    name: "legal-links",
    pattern: new RegExp(
      `^${LEGAL}(?:${BETWEEN}${LEGAL}){1,12}$|^(?:privacy policy|cookie policy|terms of (?:use|service)|terms (?:and|&) conditions)$`,
      "i",
    ),
    why: "Links at the foot of the page.",
  },
  {
    name: "read-more",
    pattern:
      /^(?:(?:read|see|show|view|load|learn|find out|discover) (?:more|less|all)(?: (?:articles?|posts?|stories|news|about|here|from|on|in).{0,60})?|(?:continue|keep) reading|click here.{0,60}|full (?:story|article|text)|tap to .{1,30}|expand|collapse|see all)\s*[→»›>….]*$/i,
    why: "A link to another page.",
  },
  {
    name: "inline-link",
    pattern:
      /^[[(]?(?:(?:also )?read(?: more| also| next| now)?|see also|related(?: article| story| news| reading)?|more on this(?: story)?|watch|listen|don(?:’|')t miss|explore more)\s*[:|»→].{3,200}$/i,
    why: "A link to another page.",
  },
  {
    name: "advertisement",
    pattern:
      /^(?:advertise?ments?|ads?|ad feedback|sponsored(?: content| post| by .{1,60})?|promoted(?: content)?|paid (?:content|post|partnership)|advertisement\s*[-–—·].{0,60}|(?:story|article|content) continues (?:below|after).{0,60}|scroll to continue.{0,40}|remove ads|广告)$/i,
    why: "An advertisement.",
  },
  {
    name: "breadcrumb",
    pattern:
      /^(?:you are here:? ?)?(?:home|homepage|news|首页|当前位置[:：] ?\S{1,20})(?:\s*[›»>/→|]\s*[^›»>|.]{1,80}){1,7}$/i,
    why: "The way through the site.",
  },
  {
    name: "breadcrumb-arrows",
    pattern: /^[^›»>.]{1,40}(?: ?[›»] ?[^›»>.]{1,90}){2,6}$/,
    why: "The way through the site.",
  },
  {
    name: "navigation",
    pattern: new RegExp(
      `^(?:skip to (?:main )?(?:content|navigation).?|(?:open|close|toggle|main|primary) (?:menu|navigation|search).{0,10}|menu|search(?: for)?:?|close|home|back to (?:top|home|news|list|blog|overview|all .{1,30})|(?:go )?to(?: the)? top|top of page|jump to .{1,30}|scroll (?:down|up)|${NAV}(?:${BETWEEN}${NAV}){2,14})$`,
      "i",
    ),
    why: "Navigation of the site.",
  },
  {
    name: "arrow-link",
    pattern: /^[←⟵‹].{0,120}$|^«[^»]{0,120}$|^[^.!?«]{1,140}[→›⟶»]$/,
    why: "A link to another page.",
  },
  {
    name: "previous-next",
    pattern:
      /^(?:[上下]一篇[:：]?.{0,60}|(?:previous|next|prev|older|newer)(?: (?:article|post|story|page|posts|entries))?|(?:previous|next) (?:article|post|story)\b.{0,120})$/i,
    why: "Links to the neighbouring pages.",
  },
  {
    name: "pagination",
    pattern:
      /^(?:page \d{1,4}(?: (?:of|\/) \d{1,4})?|\d{1,4} ?(?:\/|of) ?\d{1,4}|[-–—] ?\d{1,4} ?[-–—]|(?:prev(?:ious)? )?(?:\d{1,4} ){2,12}(?:… |\.\.\. )?(?:\d{1,4})?(?: ?next ?[»›→]?)?|第 ?\d+ ?页(?:.{0,10}共 ?\d+ ?页)?)$/i,
    why: "Page numbers.",
  },
  {
    name: "copyright",
    pattern:
      /^(?:(?:©|\(c\)|copyright)[^.!?]{0,100}\b(?:19|20)\d{2}\b.{0,160}|(?:19|20)\d{2} ?©.{0,120}|.{0,80}all rights reserved\.?|版权所有.{0,60}|unauthori[sz]ed reproduction .{0,120})$/i,
    why: "The copyright line of the site.",
  },
  {
    name: "site-software",
    pattern:
      /^(?:(?:proudly )?(?:powered|published|built) (?:by|with|on) .{1,60}|theme:? .{1,60}|start your substack.{0,30}|get the app.{0,20}|(?:open in|download the) app.{0,20}|substack is the home for .{0,60}|designed by .{1,60}|site by .{1,40})$/i,
    why: "The site’s software speaking of itself.",
  },
  {
    name: "reading-time",
    pattern:
      /^(?:(?:est(?:imated|\.)? )?read(?:ing)? time:?\s.{1,20}|\d{1,3}[- ]?min(?:ute)?s?\.?(?: read| de lecture)?|阅读时间.{0,20})$/i,
    why: "A reading time; ours is counted.",
  },
  {
    name: "time-ago",
    pattern:
      /^(?:(?:updated|posted|published|edited)?:? ?(?:\d{1,3}|an?|one) ?(?:s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|d|days?|w|weeks?|mo|months?|y|yrs?|years?) ago|just now|yesterday)(?: ?[·•|] ?.{0,40})?$/i,
    why: "An age that was true when the page was copied.",
  },
  {
    name: "player",
    pattern:
      /^(?:listen(?: to (?:this )?(?:article|story|post))?(?: ?[·•(-].{0,30})?|play(?: audio| video)?|pause|mute|\d{1,2}:\d{2}(?: ?\/ ?\d{1,2}:\d{2})?|audio|this audio is .{1,60}|audio playback .{1,60}|play button.{0,30})$/i,
    why: "The audio player.",
  },
  {
    name: "page-tools",
    pattern:
      /^(?:aa|a ?[+-]|a a a|(?:text|font) size.{0,40}|(?:small|medium|large)(?: text)?(?: (?:small|medium|large)(?: text)?)*|print (?:this )?(?:page|article)?|download (?:as )?(?:pdf|the pdf|article|print version).{0,20}|view (?:in|on|online|as).{0,40}(?:browser|web|online|pdf)|save (?:article|for later|to my list)|add to (?:favou?rites|my list|bookmarks)|(?:report|flag) (?:this|an error|a typo).{0,40}|translate(?: this page)?.{0,20}|cite (?:this)?.{0,20}|[【[]?(?:字体|字号)[:：].{0,20}|(?:[【[（(]?(?:打印|关闭|收藏|分享|纠错|我要纠错|返回|下载|复制|转发|推荐)(?:窗口|本页|此页|页面)?[】\]）)]?[\s|｜·、]{0,3}){1,8}|分享(?:到.{0,20}|至.{0,20})?|扫一扫.{0,40}|收藏|责任编辑[:：].{0,20}|浏览(?:次数|量)?[:：].{0,10}|返回(?:顶部|首页|列表)|[（(【]?(?:责任)?编辑[:：].{1,20})$/i,
    why: "Tools of the page.",
  },
  {
    name: "follow",
    pattern:
      /^(?:follow (?:us|me|.{1,60} on .{1,40})|connect with us.{0,40}|find us on.{0,60}|关注我们.{0,30})[.!:]?$/i,
    why: "Links to social media.",
  },
  {
    name: "filed-under",
    pattern:
      /^(?:posted in|filed under|tagged(?: with| as)?|tags?|categor(?:y|ies)|topics?|keywords|标签|关键词)\s*[:：].{0,160}$|^suggested topics:?$|^posted in .{1,160}$|^tagged .{1,160}$/i,
    why: "The site’s own filing.",
  },
  {
    name: "wire-links",
    pattern:
      /^(?:our standards:.{0,80}|(?:purchase|acquire) licensing rights.{0,40}|sign up here\.?|read our standards.{0,60}|get (?:email|e-mail) alerts.{0,60}|exclusive news, data and analytics.{0,80})$/i,
    why: "The wire service’s own links.",
  },
  {
    name: "picture-line",
    pattern:
      /^(?:\[\d{1,2}\/\d{1,2}\].{0,280}|(?:photo|image|picture|credit|photo credit|image credit|图片来源|图)(?: by| courtesy(?: of)?| source)?\s*[:：]\s?.{1,140}|(?:getty images|shutterstock|unsplash|reuters|afp|istock)(?:\/.{1,40})?|(?:enlarge|view|open|click to (?:enlarge|view)) (?:image|picture|photo|full.?size).{0,20}|(?:photos?|images?|pictures?|illustration|graphic) (?:by|courtesy of|via) [^.]{1,80}|image \d{1,2} of \d{1,2}|file photo.{0,10})$/i,
    why: "The line of a picture that did not come along.",
  },
  {
    name: "exchange-stamp",
    pattern: /^for personal use only$/i,
    why: "The stamp of the exchange on every page.",
  },
  {
    name: "filing-header",
    pattern: /^EX-\d{1,3}(?:\.\d{1,3})?\s+\d{1,3}\s+\S{1,80}\.(?:html?|txt)\b.{0,60}$|^exhibit 99\.\d{1,2}$/i,
    why: "The name of the file in the filing.",
  },
  {
    name: "end-mark",
    pattern:
      /^(?:# ?){3,5}$|^[-–—] ?(?:30|ends?) ?[-–—]$|^ENDS?$|^this information is provided by (?:RNS|reach|business wire|globe ?newswire|pr newswire)\b.{0,280}$/i,
    why: "The sign at the end of a release.",
  },
  {
    name: "printed-page",
    pattern: /^[^.!?。]{1,110} page \d{1,4} (?:of|\/) \d{1,4}$/i,
    why: "The header or footer of a printed page.",
  },
  {
    name: "site-record",
    pattern:
      /^(?:主办(?:单位)?|承办(?:单位)?|主办方|技术支持)[:：].{0,80}(?:标识码|ICP备|ICP证|公网安备).{0,120}$|^.{0,60}(?:标识码[:：]?|ICP备|ICP证|公网安备)\s?[\w-]{4,20}.{0,60}$/i,
    why: "The record of the site with its regulator.",
  },
  { name: "separator", pattern: /^(?:[|∙/,]|--)$/, why: "A sign that stood between two parts of the page." },
  {
    name: "bare-number",
    pattern: /^\d{1,5}$/,
    why: "A counter next to other page furniture.",
    adjacent: true,
  },
  {
    name: "badge",
    pattern:
      /^(?:follow(?:ing)?|author|author\b.{0,6}op|op|edited|pinned|verified|contributor|staff|topics?|all|text|paid|free|premium|exclusive|member only|subscriber only)$/i,
    why: "A badge next to other page furniture.",
    adjacent: true,
  },
];

/** Words that pages add to the running text next to links. */
export const INLINE_FURNITURE: readonly { pattern: RegExp; why: string }[] = [
  {
    pattern: /,? ?\(?opens (?:in )?(?:a )?new (?:tab|window)\)?/gi,
    why: "Said by the page to screen readers next to a link.",
  },
];
