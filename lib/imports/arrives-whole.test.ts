import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { asideText, blockText } from "@/lib/reports/document/plain-text";
import { BrokenFile } from "./broken-file";
import { readReport } from "./read-report";
import type { ImportedReport } from "./types";

const OPTIONS = { access: "subscriber", highlightsAccess: "public" };
const read = (text: string, name: string) =>
  readReport({ name, bytes: new Uint8Array(Buffer.from(text)) }, OPTIONS);
const wordsOf = (report: ImportedReport): string =>
  [
    report.title,
    report.standfirst,
    ...report.document.content.flatMap((node) =>
      node.type === "paywall" ? [] : [blockText(node), asideText(node)],
    ),
  ].join("\n");

const number = fc.oneof(
  fc.nat(99_999).map(String),
  fc
    .tuple(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 0, max: 999 }))
    .map(([a, b]) => `${a},${String(b).padStart(3, "0")}`),
  fc.tuple(fc.nat(999), fc.nat(99)).map(([a, b]) => `${a}.${b}`),
);
const unit = fc.constantFrom(
  " t",
  " kg",
  " %",
  "%",
  "万元/吨",
  "吨",
  " t/a",
  " yuan/kg",
  " Mt",
  " °C",
  "亿元",
  " t REO",
  " mT",
  "",
);
const name = fc.constantFrom(
  "NdPr",
  "Dy-Tb",
  "稀土",
  "镨钕氧化物",
  "Sm2Co17",
  "Lynas",
  "O’Brien",
  "AT&T",
  "Nd-Fe-B",
  "铽",
  "A_b_C",
);
const sign = fc.constantFrom(
  "~",
  "～",
  "–",
  "-",
  "—",
  "±",
  "<",
  ">",
  "≤",
  "≥",
  "≈",
  "約",
  "约",
  "$",
  "US$",
  "¥",
  "€",
  "+",
  "−",
  "×",
  "=",
  "/",
);

/** What is written, as the number that a reader must find. */
const plain = fc.oneof(
  fc.tuple(number, unit).map(([a, b]) => a + b),
  fc
    .tuple(number, fc.constantFrom("~", "～", "–", "-", "—", "至", "/", "×"), number, unit)
    .map(([a, b, c, d]) => a + b + c + d),
  fc
    .tuple(fc.constantFrom("~", "≈", "±", "≤", ">", "约", "$", "US$", "+", "−", "-"), number, unit)
    .map(([a, b, c]) => a + b + c),
  fc.tuple(name, sign, number).map(([a, b, c]) => `${a} ${b} ${c}`),
  fc.tuple(name, name).map(([a, b]) => `${a} ${b}`),
  fc.tuple(number, number).map(([a, b]) => `${a}*${b}`),
  fc.tuple(number, number, number).map(([a, b, c]) => `${a}*${b}*${c}`),
  fc.tuple(number, number).map(([a, b]) => `${a}~~${b}`),
  fc.tuple(number, number).map(([a, b]) => `${a}^${b}`),
  fc.nat(99).map((a) => `10**${a}`),
  fc.constantFrom(
    "10⁶ t",
    "270,000¹ t",
    "½ Mt",
    "Nd₂Fe₁₄B",
    "2.7×10⁵",
    "（2030）25号",
    "〔2030〕25号",
    "8505.11",
    "≥99.9%",
  ),
);

/** What Markdown has another sign for, with what it must become. */
const raised = fc.oneof(
  fc.nat(99).map((a) => [`10<sup>${a}</sup> t`, `10${up(a)} t`] as const),
  fc.integer({ min: 1, max: 99 }).map((a) => [`10^${a}^ t`, `10${up(a)} t`] as const),
  fc.integer({ min: 1, max: 99 }).map((a) => [`Nd~${a}~Fe`, `Nd${down(a)}Fe`] as const),
  fc.integer({ min: 1, max: 99 }).map((a) => [`Sm<sub>${a}</sub>Co`, `Sm${down(a)}Co`] as const),
  fc.nat(999).map((a) => [`${a}&times;2&nbsp;t`, `${a}×2 t`] as const),
  fc.nat(999).map((a) => [`&plusmn;${a}`, `±${a}`] as const),
  fc.nat(999).map((a) => [`${a}<br>${a + 1}`, `${a}\n${a + 1}`] as const),
);
function up(value: number): string {
  return [...String(value)].map((digit) => "⁰¹²³⁴⁵⁶⁷⁸⁹"[Number(digit)]).join("");
}
function down(value: number): string {
  return [...String(value)].map((digit) => "₀₁₂₃₄₅₆₇₈₉"[Number(digit)]).join("");
}

type Words = readonly [written: string, wanted: string];
const words = fc.oneof(
  { weight: 3, arbitrary: plain.map((text): Words => [text, text]) },
  { weight: 1, arbitrary: raised as fc.Arbitrary<Words> },
);

const MARKDOWN: readonly ((text: string, index?: number) => string)[] = [
  (text) => `Output was ${text} in the year.`,
  (text) => `产量为${text}，价格未变。`,
  (text) => `## Of ${text} and more`,
  (text) => `- item ${text}\n- other`,
  (text) => `3. item ${text}\n4. other`,
  (text) => `> quoted ${text}`,
  (text) => `> [!NOTE] On scale\n> words ${text}`,
  (text) => `| a | b |\n|---|---|\n| x ${text} | 2 |`,
  (text) => `| a | b |\n|---|---|\n| 1 | 2 | more ${text} |`,
  (text) => `**bold ${text} words**`,
  (text) => `words *of ${text} in italics*`,
  (text) => `[a link ${text} here](https://example.org)`,
  (text, index) => `Words[^n${index}]\n\n[^n${index}]: the note ${text} says.`,
  (text) => `<p>in HTML ${text} words</p>`,
  (text) => `<table><tr><td>9</td><td>of ${text} x</td></tr></table>`,
  (text) => `<ul><li>of ${text} x</li><li>y</li></ul>`,
  (text) => `wrapped\n${text}\nlines`,
  (text) => `a break\\\nof ${text} x`,
  (text) => `Words ${text} 稀土\n出口 and https://example.org/a_b_c end`,
];
const TEXT: readonly ((text: string) => string)[] = [
  (text) => `Output was ${text} in the year, and the company says that more will follow in the next one.`,
  (text) => `产量为${text}，价格未变。`,
  (text) => `• item ${text} of it\n• other item of it`,
  (text) => `a\tof ${text} x\nb\t2\nc\t3`,
  (text) => `“A quotation of ${text} in it, which is as long as a quotation.”`,
  (text) => `一、第一批${text}指标。`,
  (text) => `Of them:\n\nfirst ${text} item\nsecond item`,
];

describe("no digit, sign, unit or name changes on its way", () => {
  it("from Markdown", () => {
    arrives(MARKDOWN, words, (text) => `---\ntitle: A note\naccess: public\n---\n\n${text}\n`, "a.md");
  }, 60_000);

  it("from copied text", () => {
    const own = plain.map((text): Words => [text, text]);
    arrives(
      TEXT,
      own,
      (text) =>
        `A title of the report\n\nThe first words of it stand here, so that the rest is no head of the page.\n\n${text}\n\nAnd the last words of it stand here, in a sentence.\n`,
      "a.txt",
    );
  }, 60_000);
});

function arrives(
  constructs: readonly ((text: string, index?: number) => string)[],
  own: fc.Arbitrary<Words>,
  file: (text: string) => string,
  as: string,
): void {
  let taken = 0;
  const part = fc.tuple(fc.nat(constructs.length - 1), own);
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 5 }), (parts) => {
      const text = file(
        parts.map(([form, [written]], index) => constructs[form]?.(written, index)).join("\n\n"),
      );
      let found: string;
      try {
        found = wordsOf(read(text, as));
      } catch (error) {
        // what is not understood is refused with its line
        if (error instanceof BrokenFile && error.line !== null) return;
        throw error;
      }
      taken += 1;
      for (const [form, [written, wanted]] of parts) {
        // inside HTML, Markdown's signs are words, which arrive as they are
        const literal = constructs[form]?.("").startsWith("<") && /[~^]\d+[~^]/.test(written);
        expect(squeezed(found), `${wanted} in\n${text}`).toContain(squeezed(literal ? written : wanted));
      }
    }),
    { numRuns: 1500 },
  );
  expect(taken).toBeGreaterThan(1000);
}

const squeezed = (text: string): string => text.replace(/\s+/g, " ");
