/** Signs of Markdown's dialects that mean nothing here, with a name for each. */
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

const TAG =
  "(?:div|span|p|br|hr|a|b|i|u|s|em|strong|sup|sub|small|big|font|table|tbody|thead|tr|td|th|ul|ol|li|dl|dt|dd|h[1-6]|img|iframe|script|style|blockquote|pre|code|figure|figcaption|section|article|header|footer|nav|main|aside|center|strike|del|ins|mark|cite|abbr|ref|nowiki|references|gallery|meta|link|input|button|form|label|select|option|video|audio|source|svg|path|object|embed|noscript|html|body|head|title|o:p|v:[a-z]+|w:[a-z]+|st1:[a-z]+|xml)";
const CODE =
  "textbf|textit|emph|texttt|underline|section|subsection|item|cite[pt]?|ref|label|footnote|frac|mathrm|mathbf|mathit|text|textsuperscript|textsubscript|href|url|caption|includegraphics|centering|hline|left|right|times|cdot|approx|degree|circ|pm|leq|geq|ldots|dots|newline|newpage|pagebreak|noindent|par|SI|si|num|ce|rtf\\d|pard|fs\\d+";

/** Marks of other formats that would be printed literally, in a text that is not imported again. */
export const BROKEN_MARKUP: readonly RegExp[] = [
  new RegExp(
    `</?${TAG}(?:\\s+[\\w:-]+\\s?=\\s?["'“”‘’][^<>\\n]{0,200}|\\s[^<>\\n]{0,120})?\\s?/?>|</?${TAG}\\s+(?:class|style|href|src|id|align|width|height|color|face|size|name|rel|target|lang|data-[\\w-]+)\\s?=|</${TAG}\\b`,
    "i",
  ),
  /\b(?:class|style|href|src|colspan|rowspan|target|rel|srcset|onclick|data-[\w-]{1,30})=["“”'][^"“”'\n]{0,200}["“”']|\b(?:font-(?:family|size|weight|style)|text-(?:align|decoration|indent)|margin(?:-\w+)?|padding(?:-\w+)?|mso-[\w-]{2,40}|line-height|background(?:-color)?|border(?:-\w+)?)\s?:\s?[\w#"'%.,\s-]{1,60};/i,
  /!\[[^\]\n]{0,200}\](?:\(|\[|$)|\]\([^\s()][^()\n]{0,300}\)|\[[^\]\n]{1,200}\]\[[^\]\n]{1,60}\](?!\d)|^\[[^\]\n^]{1,60}\]: ?\S+|\[[^\]\n^]{1,60}\]: ?(?:#|https?:|\.{0,2}\/)|<https?:\/\/[^>\s]{1,300}>|<(?:mailto:)?[\w.+-]{1,60}@[\w.-]{1,80}>/,
  /(?<!\S)#{2,6} ?(?=[\p{Lu}\p{Script=Han}])|^# (?=[\p{L}])|^#{1,6}(?=\p{Script=Han})|^>{1,3} ?(?=[\p{L}“"])|^(?:[-*_] ?){3,}$|^={3,}$|^-{3,}|^(?:\d{1,2}\\\.|\\[-*+#]) /mu,
  /(?<=[^\s*])\*\*(?![\w*]\*)|(?<![\p{L}\p{N}*])\*(?=[^\s*])[^*\n]{1,120}(?<=[^\s*])\*(?![\p{L}\p{N}*])|(?<![\p{L}\p{N}_/])_(?=[^\s_])[^_\n]{1,120}(?<=[^\s_])_(?![\p{L}\p{N}_])|~~(?=\S)[^~\n]{1,200}(?<=\S)~~|`{3}|~{3,}|(?<!\w)`[^`\n]{1,80}`(?!\w)|<!?--|\{#[\w-]{2,40}\}/u,
  /(?<=[\p{L}\d.,])\^[\w,]{1,6}\^|\[\^[\w-]{1,30}\]|[\p{L}\d)][\^_]\{[^}\n]{1,20}\}|(?<![\w~])~\d~|(?<=\d|\p{L})\^\([^)\n]{1,12}\)/u,
  /&(?:nbsp|amp|quot|apos|lt|gt|mdash|ndash|rsquo|lsquo|rdquo|ldquo|hellip|middot|bull|copy|reg|trade|euro|pound|yen|deg|times|plusmn|frac\d\d|sup\d|eacute|uuml|ouml|auml)(?![a-z])|&#(?:\d{2,6}|x[0-9a-f]{2,5})(?![0-9a-f])/i,
  /(?<=\p{Ll})\\[nt](?=\p{L})|\\u[0-9a-fA-F]{4}|\\x[0-9a-fA-F]{2}|\\[nrt](?=\s|\p{Lu}|\\|$)|\\["'“”‘’](?=\S|\s|$)|\\[%&$#_*[\]](?=[\w\s]|$)/u,
  new RegExp(`\\\\(?:${CODE})(?![a-z])|\\\\[a-z]{2,20}\\{|\\\\\\\\(?=\\s|$)|\\{\\\\rtf`, "i"),
  /(?<![^\s]{0,300}:\/\/[^\s]{0,300})%(?:20|2C|0A|0D|E[2-9A-F]%[89AB][0-9A-F]|C[2-9A-F]%[89AB][0-9A-F])|=(?:E[2-9A-F]=[89AB][0-9A-F]|C[23]=[89AB][0-9A-F]|3D["\w]|20(?=\s|$))/,
  /\[\/?(?:caption|gallery|embed|audio|video|playlist|contact-form[\w-]*|vc_\w+|et_pb_\w+|fusion_\w+|button|divider|su_\w+|one_half|column|row|toc|tooltip|youtube|vimeo|tweet|iframe|pullquote|sidebar|shortcode|b|i|u|url|img|quote|code|list|size|color)(?:[ =][^\]\n]{0,200})?\](?!\()/,
  /(?<!['’\w])''(?=[^\s'])[^'\n]{1,120}(?<=\S)''(?!')|^={2,5} ?[^=\n]{1,80} ?={2,5}$|\{\|(?=\s|$)|^\|[-}]|\|\}(?=\s|$)|^\|(?:[^|\n]{1,80}\|){2,}|\[(?:https?:)?\/\/\S{3,200} [^\]\n]{1,80}\]|\[\[|\]\]|\{\{|\}\}/mu,
  /\bfunction\s?\(\w*\)\s?\{|\bvar \w+ ?= ?|\bdocument\.(?:getElement|write|query)|\bwindow\.\w+ ?[=(]|\bjavascript:|@media\b[^{\n]{0,60}\{|\{\s?["“][\w-]{1,30}["”]\s?:\s?|\bconsole\.log\(|<\?(?:php|xml)|\?>(?!\S)|\bSELECT \S+ FROM\b|<@[UW]\w{6,12}>/,
];
