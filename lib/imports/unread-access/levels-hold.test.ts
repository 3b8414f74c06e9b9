import fc from "fast-check";
import { expect, it } from "vitest";
import type { ReportDocument } from "@/lib/document/document";
import { segmentText } from "@/lib/document/plain-text";
import { BrokenFile } from "../import-file";
import { readReport } from "../read-report";

/** Levels from open to closed, in this test's own order; nothing here relies on the importer. */
const ORDER = ["public", "registered", "subscriber", "professional"] as const;
type Level = (typeof ORDER)[number];
const OPTIONS = { access: "subscriber", highlightsAccess: "public", levels: [...ORDER] };

/** An access line in its correct form, or as people and programs get it wrong. */
const WRITTEN: readonly ((level: string) => string)[] = [
  (level) => `<!-- access: ${level} -->`,
  (level) => `<!--access:${level}-->`,
  (level) => `<!-- ACCESS: ${level} -->`,
  (level) => `<!--- access: ${level} --->`,
  (level) => `<!-- access: ${level}`,
  (level) => `<!-- access: ${level} ->`,
  (level) => `<!– access: ${level} –>`,
  (level) => `<!— Access： ${level.toUpperCase()} —>`,
  (level) => `<!-- access = ${level} -->`,
  (level) => `<!-- ${level} -->`,
  (level) => `<!-- <!-- access: ${level} -->`,
  (level) => `<!--\nremember\naccess: ${level}\n-->`,
  (level) => `- <!-- access: ${level} -->`,
  (level) => `> access: ${level}`,
  (level) => `    <!-- access: ${level} -->`,
  (level) => `\`\`\`\n<!-- access: ${level} -->\n\`\`\``,
  (level) => `| access | ${level} |\n|---|---|`,
  (level) => `&lt;!-- access: ${level} --&gt;`,
  (level) => `<p>access: ${level}</p>`,
  (level) => `%% access: ${level} %%`,
  (level) => `[//]: # (access: ${level})`,
  (level) => `::: ${level}`,
  (level) => `acc\u200bess: ${level}`,
  (level) => `**access: ${level}**`,
  (level) => `{{< access ${level} >}}`,
  (level) => `<div>\n<!-- access: ${level} -->\n</div>`,
  (level) => `<!-- access: ${level} --> and more`,
];

/** Content between levels; each piece holds its own word once. */
const AROUND: readonly ((word: string) => string)[] = [
  (word) => `Words of ${word} go on.`,
  (word) => `## About ${word}`,
  (word) => `- one ${word}\n- two`,
  (word) => `1. one ${word}\n2. two`,
  (word) => `> said ${word}`,
  (word) => `> [!NOTE] On scale\n> ${word}`,
  (word) => `| a | b |\n|---|---|\n| ${word} | 2 |`,
  (word) => `\`\`\`\n${word}\n\`\`\``,
  (word) => `\`\`\`\n${word}`,
  (word) => `    ${word}`,
  (word) => `<div>${word}</div>`,
  (word) => `<div>\n\n${word}\n\n</div>`,
  (word) => `<table><tr><td>${word}</td><td>5</td></tr></table>`,
  (word) => `<!-- a remark --> ${word}`,
  (word) => `${word} <!-- not closed`,
  (word) => `<!-- a remark of two\n\nparagraphs -->\n\n${word}`,
  (word) => `~~~\n${word}\n~~~`,
  (word) => `${word}\n---`,
  (word) => `* * *\n\n${word}`,
  (word) => `- a\n\n      ${word}\n\n- b`,
  (word) => `%% a remark %% ${word}`,
  (word) => `<pre>\n\n${word}\n\n</pre>`,
  (word) => `${word}\\\nwraps`,
  (word) => `稀土 ${word} 出口`,
  (word) => `<details>\n<summary>${word}</summary>\n\nMore.\n\n</details>`,
  (word) => `> - ${word}\n>   \`\`\`\n>   x\n>   \`\`\``,
  (word) => `<!--${word}-->\n\n${word}`,
];

type Part = { kind: "level"; level: Level; form: number } | { kind: "words"; form: number };

/** The level of each word, determined from the document alone. */
function levelsOf(document: ReportDocument): Map<string, Level> {
  const found = new Map<string, Level>();
  let level: string = "public";
  for (const node of document.content) {
    if (node.type === "paywall") {
      level = node.attrs.access;
      continue;
    }
    const own = node.type === "highlights" ? node.attrs.access : level;
    for (const [word] of segmentText([node]).matchAll(/word\d{4}x/g)) found.set(word, own as Level);
  }
  return found;
}

const part: fc.Arbitrary<Part> = fc.oneof(
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant("level" as const),
      level: fc.constantFrom(...ORDER),
      form: exact(),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant("words" as const), form: fc.nat(AROUND.length - 1) }),
  },
);

/** Correct forms more often than wrong ones, or nearly every file would be refused. */
function exact(): fc.Arbitrary<number> {
  return fc.oneof({ weight: 6, arbitrary: fc.nat(2) }, { weight: 1, arbitrary: fc.nat(WRITTEN.length - 1) });
}

it("puts no word below the level that its author wrote", () => {
  let taken = 0;
  let refused = 0;
  const parts = fc.array(part, { minLength: 1, maxLength: 14 });
  fc.assert(
    fc.property(
      parts,
      fc.constantFrom(...ORDER),
      fc.constantFrom("\n\n", "\n\n\n", "\n"),
      (list, start, gap) => {
        const meant = new Map<string, Level>();
        let level: Level = start;
        const lines = list.map((one, index) => {
          if (one.kind === "level") {
            level = one.level;
            return WRITTEN[one.form]?.(level) ?? "";
          }
          const word = `word${String(index).padStart(4, "0")}x`;
          meant.set(word, level);
          return AROUND[one.form]?.(word) ?? "";
        });
        const text = `---\ntitle: A note\naccess: ${start}\n---\n\n${lines.join(gap)}\n`;
        try {
          const report = readReport({ name: "a.md", bytes: new Uint8Array(Buffer.from(text)) }, OPTIONS);
          taken += 1;
          for (const [word, own] of levelsOf(report.document))
            expect(ORDER.indexOf(own), `${word} in\n${text}`).toBeGreaterThanOrEqual(
              ORDER.indexOf(meant.get(word) ?? "public"),
            );
        } catch (error) {
          if (!(error instanceof BrokenFile)) throw error;
          refused += 1;
        }
      },
    ),
    { numRuns: 1500 },
  );
  // both outcomes occurred, or the test would prove nothing
  expect(taken).toBeGreaterThan(200);
  expect(refused).toBeGreaterThan(200);
}, 120_000);
