// @vitest-environment jsdom
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pasted } from "./test-paste";

/** Words as displayed, and in the source's HTML. */
type Piece = { seen: string; html: string };
/** A block as displayed, line by line, and in the source's HTML; a note has its own id. */
type Written = { seen: string[]; html: string; note?: { seen: string; html: (id: number) => string } };

const escaped = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
const plain = (seen: string): Piece => ({ seen, html: escaped(seen) });
const RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";
const LOWERED = "₀₁₂₃₄₅₆₇₈₉";
const moved = (digits: string, to: string) => digits.replace(/\d/g, (digit) => to[Number(digit)] ?? digit);

const digits = fc.nat({ max: 99_999 }).map(String);
const number = fc.oneof(
  digits,
  fc.nat({ max: 9_999_999 }).map((n) => n.toLocaleString("en-GB")),
  fc.tuple(fc.nat({ max: 999 }), fc.nat({ max: 99 })).map(([a, b]) => `${a}.${b}`),
  fc
    .tuple(fc.constantFrom("−", "-", "+", "~", "≈", "±", "<", ">", "≥", "≤", "~~", "*", "#"), digits)
    .map(([sign, n]) => sign + n),
  fc
    .tuple(digits, fc.constantFrom("–", "-", "~", "—", "/", "×", "*", "至", "to "), digits)
    .map((parts) => parts.join("")),
);
const unit = fc.constantFrom(
  "t",
  "kt/a",
  "%",
  "USD/kg",
  "°C",
  "µm",
  "吨",
  "万吨",
  "元/公斤",
  "MGOe",
  "__x__",
  "**y**",
  "$",
  "€",
);
const names = fc.constantFrom(
  "盛和资源",
  "包钢 (Baogang)",
  "MP Materials",
  "氧化镨钕",
  "Nd–Pr",
  "“quota”",
  "a_b_c",
  "1. x",
  "- y",
  "> z",
  "[1]",
  "`c`",
  "@x",
);
const piece: fc.Arbitrary<Piece> = fc.oneof(
  number.map(plain),
  names.map(plain),
  fc.tuple(number, fc.constantFrom(" ", "\u00a0", ""), unit).map(([n, space, u]) => plain(n + space + u)),
  // powers, indices and symbols, each in the HTML of several sources
  fc
    .tuple(
      fc.nat({ max: 99 }).map(String),
      fc.constantFrom(
        (d: string) => `<sup>${d}</sup>`,
        (d: string) => `<span style="font-size:0.6em;vertical-align:super">${d}</span>`,
        (d: string) => `<span style='position:relative;top:-4.0pt;mso-text-raise:4.0pt'>${d}</span>`,
        (d: string) =>
          `<span class="TextRun Superscript"><span style="vertical-align: super">${d}</span></span>`,
        (d: string) => `<font><sup><span lang=EN-US>${d}</span></sup></font>`,
      ),
    )
    .map(([d, write]) => ({ seen: `10${moved(d, RAISED)}`, html: `10${write(d)}` })),
  fc
    .tuple(
      fc.nat({ max: 9 }).map(String),
      fc.constantFrom(
        (d: string) => `<sub>${d}</sub>`,
        (d: string) => `<span style="vertical-align:sub">${d}</span>`,
        (d: string) => `<span class="Subscript">${d}</span>`,
      ),
    )
    .map(([d, write]) => ({ seen: `Nd${moved(d, LOWERED)}O`, html: `Nd${write(d)}O` })),
  fc
    .constantFrom(
      ["m", "μ"],
      ["\u00b3", "≥"],
      ["\u00a3", "≤"],
      ["\u00b1", "±"],
      ["\u00b4", "×"],
      ["&#61549;", "μ"],
    )
    .map(([letter, seen]) => ({
      seen: seen ?? "",
      html: `<span style='font-family:Symbol;mso-char-type:symbol;mso-symbol-font-family:Symbol'>${letter}</span>`,
    })),
);
const dressed: fc.Arbitrary<Piece> = fc
  .tuple(
    piece,
    fc.constantFrom<(html: string) => string>(
      (html) => html,
      (html) => `<b style='mso-bidi-font-weight:normal'>${html}</b>`,
      (html) => `<span lang=EN-US style='font-size:12.0pt;mso-fareast-language:ZH-CN'>${html}</span>`,
      (html) => `<span style="font-weight:700;white-space:pre-wrap">${html}</span>`,
      (html) => `<i>${html}</i>`,
      (html) => `<st1:metricconverter w:st="on">${html}</st1:metricconverter>`,
      (html) => `<a href="https://example.org/">${html}</a>`,
      (html) => `<a href="/here">${html}</a>`,
      (html) => `${html}<o:p></o:p>`,
      (html) => `<ins cite="mailto:x">${html}</ins>`,
      (html) => `<del>9</del>${html}<span style='display:none;mso-hide:all'>8</span><!-- 7 -->`,
    ),
  )
  .map(([{ seen, html }, dress]) => ({ seen, html: dress(html) }));
const line: fc.Arbitrary<Piece> = fc.array(dressed, { minLength: 1, maxLength: 4 }).map((pieces) => ({
  seen: pieces.map(({ seen }) => seen).join(" "),
  html: pieces.map(({ html }) => html).join(" "),
}));
const lines = fc.array(line, { minLength: 1, maxLength: 3 });
const all = (pieces: Piece[]) => pieces.map(({ seen }) => seen);

const wordItem = (html: string, marker: string, list: string) =>
  `<p class=MsoListParagraph style='text-indent:-18.0pt;mso-list:${list} lfo1'><![if !supportLists]><span style='mso-list:Ignore'>${marker}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>${html}</p>`;
const block: fc.Arbitrary<Written> = fc.oneof(
  line.map(({ seen, html }) => ({ seen: [seen], html: `<p class=MsoNormal>${html}</p>` })),
  line.map(({ seen, html }) => ({ seen: [seen], html: `<div><span>${html}</span></div>` })),
  line.map(({ seen, html }) => ({ seen: [seen], html: `<h1>${html}</h1>` })),
  lines.map((items) => ({
    seen: all(items),
    html: `<ol start=7>${items.map(({ html }) => `<li><p>${html}</p></li>`).join("\n")}</ol>`,
  })),
  lines.map((items) => ({
    seen: all(items),
    html: items.map(({ html }, index) => wordItem(html, `${index + 3}.`, "l1 level1")).join("\n"),
  })),
  lines.map((items) => ({
    seen: all(items),
    html: items.map(({ html }, index) => wordItem(html, "·", `l0 level${index + 1}`)).join("\n"),
  })),
  lines.map((items) => ({
    seen: items.map(({ seen }, index) => `${index + 1}.${index + 1} ${seen}`),
    html: items.map(({ html }, index) => wordItem(html, `${index + 1}.${index + 1}`, "l4 level1")).join("\n"),
  })),
  fc.tuple(line, line, line, line).map((cells) => ({
    seen: all(cells),
    html: `<table border=1><thead><tr><td>${cells[0].html}</td><td><p class=MsoNormal>${cells[1].html}</p></td></tr></thead><tr><td>${cells[2].html}</td><td>${wordItem(cells[3].html, "·", "l0 level1")}</td></tr></table>`,
  })),
  lines.map((items) => ({
    seen: all(items),
    html: `<ul>${items.map(({ html }) => `<li aria-level=1>${html}</li>`).join("")}</ul>`,
  })),
  line.map(({ seen, html }) => ({ seen: [seen], html: `<blockquote><p>${html}</p></blockquote>` })),
);

/** A paragraph with a note at its end, as Word or a page writes the two. */
const noted: fc.Arbitrary<Written> = fc
  .tuple(line, fc.array(piece, { minLength: 1, maxLength: 3 }), fc.boolean())
  .map(([{ seen, html }, pieces, isWord]) => {
    const words = pieces.map((one) => one.html).join(" ");
    return {
      seen: [seen],
      html: isWord
        ? `<p class=MsoNormal>${html}<a href="#_ftnID" name="_ftnrefID"><span class=MsoFootnoteReference>[9]</span></a></p>`
        : `<p>${html}<sup id="cite_ref-ID"><a href="https://example.org/#cite_note-ID">[9]</a></sup></p>`,
      note: {
        seen: pieces.map((one) => one.seen).join(" "),
        html: (id: number) =>
          isWord
            ? `<div style='mso-element:footnote' id=ftn${id}><p class=MsoFootnoteText><a href="#_ftnref${id}" name="_ftn${id}">[9]</a> ${words}</p></div>`
            : `<ul><li id="cite_note-${id}"><a href="#cite_ref-${id}">^</a> <span>${words}</span></li></ul>`,
      },
    };
  });

const even = (text: string) => text.replace(/[\s\u00a0]+/g, " ").trim();

describe("what is pasted", () => {
  it("arrives with every visible digit, sign, unit and name, and no other", () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(block, noted), { minLength: 1, maxLength: 5 }), (blocks) => {
        const body = blocks.map(({ html }, id) => html.replaceAll("ID", String(id))).join("\n");
        const list = blocks.map(({ note }, id) => note?.html(id) ?? "").join("");
        const html = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><body><!--StartFragment-->${body}${list}<!--EndFragment--></body></html>`;
        const { words, notes } = pasted(html);
        expect(words.split(/[\n\t]/).map(even)).toEqual(blocks.flatMap(({ seen }) => seen.map(even)));
        expect(notes.map(even)).toEqual(blocks.flatMap(({ note }) => (note ? [even(note.seen)] : [])));
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});
