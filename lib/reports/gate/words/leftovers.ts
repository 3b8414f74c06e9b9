/** What assistants, templates and pages leave in a text. Each is found wherever it stands. */
export type Leftover = { pattern: RegExp; what: "assistant" | "template" | "page" | "markup" };

/** Signs of Markdown's dialects that mean nothing here, with what to call them. */
export const DIALECT_SIGNS: readonly { pattern: RegExp; name: string }[] = [
  { name: "a comment", pattern: /%%[^%\n]{1,400}%%|<!--|--!?>(?!\S)|\{>>|<<\}/ },
  {
    name: "a comment",
    pattern: /^(?:\/{4,}|\/\*|\/\/ |% ?[A-Za-z]|#\+[A-Za-z_]+:|;; |\.\. [a-z[_|])/m,
  },
  { name: "a hidden passage", pattern: /\|\|(?=[^\s|])[^|\n]{1,300}(?<=\S)\|\||>!(?=\S)[^\n]{1,300}?!</ },
  { name: "a link between notes", pattern: /!?\[\[[^[\]\n]{1,300}\]\]/ },
  { name: "a highlight", pattern: /(?<![=\w])==(?=[^\s=])[^=\n]{1,300}(?<=\S)==(?![=\w])/ },
  { name: "an emoji’s name", pattern: /(?<![\w:]):[a-z][a-z0-9_+-]{2,30}:(?![\w:])/ },
  { name: "a note within the sentence", pattern: /\^\[[^\n]{1,40}/ },
  { name: "a template’s command", pattern: /\{%[^%\n]{1,200}%\}|\{\{[^{}\n]{1,200}\}\}/ },
  { name: "an abbreviation", pattern: /^\*\[[^\]\n]{1,60}\]:/m },
  {
    name: "a formula",
    pattern:
      /\$\$[^$\n]{1,400}\$\$|^\$\$$|\\(?:begin|end)\{[a-z*]{2,20}\}|(?<![\w$])\$[^$\s\d][^$\n]{0,80}[\\_^{}][^$\n]{0,80}\$/m,
  },
  { name: "a task’s state", pattern: /^\[[/<>?!~"-]\](?=\s)/m },
  { name: "attributes", pattern: /\{:?\s?[.#][A-Za-z][\w-]*(?:\s+[.#]?[\w-]+(?:="[^"\n]{0,80}")?)*\s?\}/ },
  { name: "a table of contents", pattern: /^\[\[?_?toc_?\]\]?$|^\{:\s?toc\}$|^@\[toc\]/im },
  { name: "a directive", pattern: /(?<!\S):{3,}(?:\s?\{?[a-z.][\w .-]{0,60}\}?|(?=\s|$))/i },
  { name: "tracked changes", pattern: /\{(?:\+\+|--|~~|==)[^\n]{0,300}?(?:\+\+|--|~~|==)\}/ },
  { name: "an admonition", pattern: /^(?:!{3}|\?{3})\+? ?[a-z]{3,}/m },
  { name: "a callout", pattern: /^\[![A-Za-z][\w-]{1,30}\]|(?<!\S)\[!\w[\w-]{1,30}\][+-]?(?=\s|$)/m },
  { name: "a mark of a paragraph", pattern: /\s\^[a-z0-9-]{4,40}$/m },
  { name: "a citation", pattern: /\[-?@[\w:.-]{2,60}[^\]\n]{0,80}\]/ },
  { name: "a command", pattern: /\\(?:newpage|pagebreak|cite[pt]?|ref|label|footnote|emph|textbf|textit)\b/ },
  { name: "inserted words", pattern: /(?<![+\w])\+\+(?=[^\s+])[^+\n]{1,200}(?<=\S)\+\+(?![+\w])/ },
  { name: "an included file", pattern: /^(?:include|image|video|toc)::[^\n[]{0,200}\[/m },
  {
    name: "a forum’s tag",
    pattern:
      /\[\/(?:b|i|u|s|url|img|quote|code|size|color|list|spoiler|hide)\]|\[(?:url|img|color|size)=[^\]\n]{1,200}\]/i,
  },
  {
    name: "a wiki’s tag",
    pattern:
      /\{\/?(?:noformat|color|panel|code|quote|info|note|warning|tip|toc|expand)(?::[^}\n]{0,60})?\}|'{3}[^'\n]{1,200}'{3}/i,
  },
  { name: "emphasis", pattern: /\*\*\S|(?<![\w_])__[^\s_][^_\n]{0,200}__/ },
  { name: "a table", pattern: /\|\s*:?-{3,}:?\s*\|/ },
  { name: "a link", pattern: /\]\((?:https?:|mailto:|\/|#)/ },
  { name: "a character reference", pattern: /&(?:[A-Za-z][a-z]{1,8}\d{0,2}|#\d{2,7}|#x[0-9a-fA-F]{2,6});/ },
];

export const LEFTOVERS: readonly Leftover[] = [
  {
    what: "assistant",
    pattern:
      /\b(?:sure|certainly|of course|absolutely|great question)[,!:—–-]+\s*(?:here(?:’|'|\s+i)s|here are|i(?:’|')(?:ll|ve|d)|i can|i have|below|let(?:’|')s)\b/i,
  },
  {
    what: "assistant",
    pattern:
      /\b(?:here(?:’|'|\s+i)s|below is) (?:a|an|the|your) (?:\w+ ){0,3}(?:version|rewrite|draft|summary|translation|paragraph|revision) (?:of (?:the|your)|you (?:asked|requested)|based on your|with your|that you|as requested)\b/i,
  },
  {
    what: "assistant",
    pattern:
      /\bas an? (?:AI|artificial intelligence)(?: language)? (?:model|assistant)\b|\bas a (?:large )?language model\b|\b(?:text|article|document|passage|information|data|content|draft) (?:that )?you(?:(?:’|')ve| have)? (?:provided|shared|sent|pasted)\b|^(?:here(?:’|'|\s+i)s|here are|below is) (?:the|a|an|your|my) (?:revised|rewritten|updated|translated|improved|edited|corrected|polished|shortened|reworked)\b|\bas an AI,|\bI(?:(?:’|')m| am) (?:(?:just |only )?an AI\b|(?:unable|not able) to (?:browse|access|verify|open)\b)|\bI (?:do not|don(?:’|')t) have (?:access to )?(?:real[- ]time|current|browsing|up-to-date)\b/i,
  },
  {
    what: "assistant",
    pattern:
      /\bI(?:’|')?m sorry,? but I (?:can(?:’|')?t|cannot)\b|\bI (?:cannot|can(?:’|')t) (?:fulfil+|assist with|help with) (?:this|that|your) request\b/i,
  },
  {
    what: "assistant",
    pattern:
      /\b(?:I hope this helps|let me know if (?:you(?:’|')d like|you would like|you need|you want|there(?:’|')s anything)|feel free to (?:ask|let me know|reach out)|would you like me to|is there anything else (?:I can|you))\b/i,
  },
  {
    what: "assistant",
    pattern:
      /\b(?:as of|up to) my (?:last|latest) (?:knowledge )?(?:update|cutoff|training)\b|\bmy knowledge cutoff\b/i,
  },
  {
    what: "assistant",
    pattern:
      /\boaicite\b|contentReference\[|\bciteturn\d|\bturn\d+(?:search|view|news|file)\d+|utm_source=(?:chatgpt|openai)|【\d+†[^】]*】|\[\^?source_?\d*\^?\]\(sandbox:|\[\d+†source\]/i,
  },
  { what: "assistant", pattern: /^(?:assistant|user|chatgpt|system prompt|prompt):\s/i },
  {
    what: "assistant",
    pattern:
      /作为(?:一个|一款)?(?:AI|人工智能|大?语言模型)(?:助手|模型)?|(?:好的|当然|没问题)[,，!！。]\s*(?:以下是|这是|下面是|我来)|(?:以下|下面|这)(?:是|为)(?:我|经过|您|你)?(?:修改|润色|改写|翻译|整理|优化|重写|扩写|精简|总结)[后过]?的|(?:修改|润色|改写|翻译|优化)后的?(?:版本|段落|文本|内容|译文)如下|希望(?:这|以上)(?:内容|信息|回答)?(?:对你|对您|能)有?所?帮助|如(?:果)?(?:您|你)(?:还)?(?:有|需要)(?:任何|其他)(?:问题|帮助|修改)/,
  },
  {
    what: "template",
    pattern:
      /\[(?:insert|add|your|placeholder|company name|date here|source needed|citation needed|link here|todo|tbc|tbd)\b[^\]]{0,60}\]|\blorem ipsum\b|\bTODO:|\bTKTK\b|\bTK(?= \p{Ll}{3,})|[$€£¥]\s?(?:TK|X{1,4})\b|\bXX(?= ?(?:%|per cent|tonnes?\b))|<(?:insert|add|your|todo|tbd|tbc)\b[^<>]{0,60}>|%[A-Z][A-Z_]{2,20}%|\[(?:author(?:(?:’|')s)? name|name|link|url|date|source|number|figure|amount|company|city|title)\](?!\()|_{3,}|\bNaN\b(?!-)|\[object Object\]|\bXXXX?\b(?!\p{L})|\{\{[^}]{1,60}\}\}|<\/?(?:div|span|p|br|a|b|i|strong|em|font)\b[^>]{0,120}>/iu,
  },
  {
    what: "template",
    pattern:
      /#(?:REF!|N\/A(?!\w)|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!|SPILL!)|\bError! (?:Reference|Bookmark|Hyperlink|No text|Not a valid|Unknown)|错误[!！](?:未找到|未定义|文档中|书签|链接|不能识别)|(?:此处|这里|在此)(?:插入|填写|填入|添加)|[【[](?:插入|填写|待补|待填|待定|公司名|日期|数据)[^】\]\n]{0,20}[】\]]|(?<![A-Za-z])X{2,4}(?:公司|[万亿]?[元吨])/u,
  },
  {
    what: "page",
    pattern:
      /\bloading (?:new |more )?(?:replies|comments|posts|content)\b(?:…|\.{2,})?|\bclick (?:here )?to (?:expand|tweet|enlarge|subscribe)\b|\b(?:opens|open) in (?:a )?new (?:tab|window)\b|\b(?:javascript is (?:disabled|required)|please enable javascript|accept (?:all )?cookies)\b|\b(?:sign up (?:for|to)|subscribe to) (?:our|the) (?:\w+ )?newsletter\b|\[edit\]|\bread more\s*[»›→]|\badvertisement\s*[-–—]\s*(?:scroll|continue)/i,
  },
  {
    what: "page",
    pattern:
      /点击(?:查看|展开|阅读)(?:更多|全文|原文)|扫(?:描|一扫)(?:下方|上方)?二维码|责任编辑[:：]|打开微信/,
  },
  ...DIALECT_SIGNS.map(({ pattern }) => ({ what: "markup" as const, pattern })),
];

/**
 * Rules of page furniture that a line which somebody wrote on purpose may fall under: they serve to read a copied page
 * and not to stop a report.
 */
export const ONLY_WHEN_COPIED: ReadonlySet<string> = new Set([
  "moderator",
  "breadcrumb",
  "breadcrumb-arrows",
  "arrow-link",
  "separator",
  "picture-line",
  "filing-header",
  "end-mark",
  "printed-page",
  "inline-link",
  "filed-under",
  "navigation",
  "previous-next",
  "pagination",
  "reading-time",
  "time-ago",
  "player",
  "share",
  "subscribe",
  "copyright",
]);
