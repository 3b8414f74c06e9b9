/** How to write a construct; `literal`: Markdown's signs are text in it; `bare`: HTML's signs are too. */
export type Construct = {
  name: string;
  write(text: string, index: number): string;
  literal?: "markdown" | "all";
  /** signs that end it, which therefore cannot occur in it */
  never?: RegExp;
};

/** Every construct of Markdown that the importer knows. */
export const MARKDOWN: readonly Construct[] = [
  { name: "paragraph", write: (text) => `Output was ${text} in the year.` },
  { name: "first words", write: (text) => `${text} was the output.` },
  { name: "last words", write: (text) => `The output was ${text}` },
  { name: "Chinese", write: (text) => `产量为${text}，价格未变。` },
  { name: "between Chinese", write: (text) => `价格${text}元` },
  { name: "heading", write: (text) => `## Of ${text} and more` },
  { name: "underlined heading", write: (text) => `Of ${text} and more\n---` },
  { name: "list", write: (text) => `- item ${text}\n- other` },
  { name: "nested list", write: (text) => `- item\n  - inner ${text}\n    1. third ${text}\n- other` },
  { name: "list of stars", write: (text) => `* item ${text}\n* other` },
  { name: "numbered list", write: (text) => `3. item ${text}\n4. other` },
  { name: "task", write: (text) => `- [x] done ${text}\n- [ ] open` },
  { name: "item of paragraphs", write: (text) => `- item\n\n  and ${text} in it\n- other` },
  { name: "quote", write: (text) => `> quoted ${text}` },
  { name: "list in a quote", write: (text) => `> - quoted ${text}\n> - other` },
  { name: "callout", write: (text) => `> [!NOTE] On scale\n> words ${text}` },
  { name: "disclaimer", write: (text) => `> [!DISCLAIMER]\n> words ${text} of it` },
  { name: "table cell", write: (text) => `| a | b |\n|---|---|\n| x ${text} | 2 |` },
  { name: "table heading", write: (text) => `| a ${text} | b |\n|:--|--:|\n| x | 2 |` },
  { name: "cell beyond the headings", write: (text) => `| a | b |\n|---|---|\n| 1 | 2 | more ${text} |` },
  { name: "bold", write: (text) => `**bold ${text} words**`, never: /\*(?!\d)/ },
  { name: "italics", write: (text) => `words *of ${text} in italics*`, never: /\*(?!\d)/ },
  {
    name: "bold italics",
    write: (text) => `words ***of ${text} in both*** and _${text} more_ here`,
    never: /[*_](?!\d)/,
  },
  { name: "struck", write: (text) => `words ~~of ${text} in it~~ here`, never: /~~(?!\d)/ },
  { name: "link", write: (text) => `[a link ${text} here](https://example.org)` },
  {
    name: "link by reference",
    write: (text, index) => `[a link ${text} here][r${index}]\n\n[r${index}]: https://example.org`,
  },
  { name: "note", write: (text, index) => `Words[^n${index}]\n\n[^n${index}]: the note ${text} says.` },
  {
    name: "note of two paragraphs",
    write: (text, index) => `Words[^m${index}]\n\n[^m${index}]: a note\n\n    that ${text} says.`,
  },
  { name: "code", write: (text) => `code \`of ${text} x\` here`, literal: "all" },
  { name: "block of code", write: (text) => `\`\`\`\nof ${text} x\n\`\`\``, literal: "all" },
  { name: "indented code", write: (text) => `Words.\n\n    of ${text} x`, literal: "all" },
  { name: "HTML", write: (text) => `<p>in HTML ${text} words</p>`, literal: "markdown" },
  { name: "HTML in a line", write: (text) => `in <b>HTML ${text} words</b> here` },
  {
    name: "HTML table",
    write: (text) => `<table><tr><td>9</td><td>of ${text} x</td></tr></table>`,
    literal: "markdown",
  },
  { name: "HTML list", write: (text) => `<ul><li>of ${text} x</li><li>y</li></ul>`, literal: "markdown" },
  {
    name: "disclosure",
    write: (text) => `<details>\n<summary>Of ${text} x</summary>\n<p>More ${text} y.</p>\n</details>`,
    literal: "markdown",
  },
  {
    name: "disclosure around Markdown",
    write: (text) => `<details>\n<summary>More</summary>\n\nOf ${text} x.\n\n</details>`,
  },
  // A line that begins with “>” is a quotation.
  { name: "wrapped lines", write: (text) => `wrapped\n${text}\nlines`, never: /^>/ },
  { name: "a break", write: (text) => `a break\\\nof ${text} x` },
  { name: "a break by spaces", write: (text) => `a break  \nof ${text} x` },
  {
    name: "words next to an address",
    write: (text) => `Words ${text} 稀土\n出口 and https://example.org/a_b_c end`,
  },
];

/** Every construct of copied text. */
export const COPIED: readonly Construct[] = [
  {
    name: "paragraph",
    write: (text) =>
      `Output was ${text} in the year, and the company says that more will follow in the next one.`,
  },
  { name: "Chinese", write: (text) => `产量为${text}，价格未变。` },
  { name: "list", write: (text) => `• item ${text} of it\n• other item of it` },
  { name: "nested list", write: (text) => `• item of it\no inner ${text} of it\n• other item of it` },
  { name: "numbered list", write: (text) => `1. first ${text} item of it\n2. second item of it` },
  { name: "table", write: (text) => `a\tof ${text} x\nb\t2\nc\t3` },
  {
    name: "quotation",
    write: (text) => `“A quotation of ${text} in it, which is as long as a quotation.”`,
  },
  { name: "section in Chinese", write: (text) => `一、第一批${text}指标。` },
  { name: "sub-section in Chinese", write: (text) => `（一）第一批${text}指标；\n（二）第二批指标。` },
  { name: "article in Chinese", write: (text) => `第三条 第一批${text}指标应当申报。` },
  { name: "lost bullets", write: (text) => `Of them:\n\nfirst ${text} item\nsecond item` },
];

/**
 * Which of `[written, wanted]` a construct shows: Markdown's signs are text inside HTML, and all signs are text in
 * code.
 */
export function wantedIn({ literal }: Construct, [written, wanted]: readonly [string, string]): string {
  const asWritten = literal === "all" || (literal === "markdown" && /[~^]\d+[~^]/.test(written));
  return asWritten ? written : wanted;
}
