import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { asideText, blockText } from "@/lib/document/plain-text";
import { BrokenFile } from "./import-file";
import { readReport } from "./read-report";
import { COPIED, type Construct, MARKDOWN, wantedIn } from "./test-constructs";
import { lineEnds, plain, squeezed, type Words, words } from "./test-words";
import type { ImportedReport } from "./types";

const OPTIONS = { access: "subscriber", highlightsAccess: "public" };
/** `LODESTONE_RUNS=50000` tries that many files of each kind. */
const RUNS = Number(process.env.LODESTONE_RUNS ?? 1000);
const TIME = 60_000 + RUNS * 20;
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

describe("no digit, sign, unit or name changes on its way", () => {
  it(
    "from Markdown",
    () => {
      arrives(MARKDOWN, words, (text) => `---\ntitle: A note\naccess: public\n---\n\n${text}\n`, "a.md");
    },
    TIME,
  );

  it(
    "from copied text",
    () => {
      const own = plain.map((text): Words => [text, text]);
      arrives(
        COPIED,
        own,
        (text) =>
          `A title of the report\n\nThe first words of it stand here, so that the rest is no head of the page.\n\n${text}\n\nAnd the last words of it stand here, in a sentence.\n`,
        "a.txt",
      );
    },
    TIME,
  );

  it(
    "from front matter, in each of its languages: title, standfirst and highlights",
    () => {
      const text = plain.filter((one) => !/^\s|\s$|^[-+]?$/.test(one));
      const written = fc.constantFrom(yaml, yamlBlock, toml, json);
      let taken = 0;
      fc.assert(
        fc.property(text, text, words, written, lineEnds, (title, standfirst, [own, wanted], write, ends) => {
          const fields = {
            title: `Of ${title} and more`,
            standfirst: `It is ${standfirst}.`,
            highlight: `A ${own} b`,
          };
          const file = ends(`${write(fields)}\n\nWords.\n`);
          const report = reportOf(file, "a.md");
          if (!report) return;
          taken += 1;
          expect(report.title, file).toBe(squeezed(fields.title));
          expect(squeezed(report.standfirst), file).toBe(squeezed(fields.standfirst));
          expect(squeezed(wordsOf(report)), file).toContain(squeezed(`A ${wanted} b`));
        }),
        { numRuns: RUNS },
      );
      expect(taken).toBeGreaterThan(RUNS * 0.5);
    },
    TIME,
  );
});

type Fields = { title: string; standfirst: string; highlight: string };
const quoted = JSON.stringify;
function yaml({ title, standfirst, highlight }: Fields): string {
  return `---\ntitle: ${quoted(title)}\nstandfirst: ${quoted(standfirst)}\nhighlights:\n  - ${quoted(highlight)}\n---`;
}
function yamlBlock({ title, standfirst, highlight }: Fields): string {
  const single = (text: string) => `'${text.replaceAll("'", "''")}'`;
  return `---\ntitle: ${single(title)}\nstandfirst: >-\n  ${standfirst}\nhighlights: [${quoted(highlight)}]\n---`;
}
function toml({ title, standfirst, highlight }: Fields): string {
  return `+++\ntitle = ${quoted(title)}\nstandfirst = """${standfirst.replaceAll('"', '\\"')}"""\nhighlights = [\n  ${quoted(highlight)},\n]\n+++`;
}
function json({ title, standfirst, highlight }: Fields): string {
  return JSON.stringify({ title, standfirst, highlights: [highlight] }, null, "\t");
}

/** The report, or null if the file was refused, as one must be whose syntax is not understood, with the line. */
function reportOf(file: string, as: string): ImportedReport | null {
  try {
    return read(file, as);
  } catch (error) {
    if (error instanceof BrokenFile && error.line !== null) return null;
    throw error;
  }
}

function arrives(
  constructs: readonly Construct[],
  own: fc.Arbitrary<Words>,
  file: (text: string) => string,
  as: string,
): void {
  let taken = 0;
  const part = fc
    .tuple(fc.constantFrom(...constructs), own)
    .filter(([form, [written]]) => !form.never?.test(written));
  const parts = fc.array(part, { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(parts, lineEnds, (list, ends) => {
      const text = file(list.map(([form, [written]], index) => form.write(written, index)).join("\n\n"));
      const report = reportOf(ends(text), as);
      if (!report) return;
      taken += 1;
      const found = squeezed(wordsOf(report));
      for (const [form, [written, wanted]] of list)
        expect(found, `${form.name}: ${wanted} in\n${text}`).toContain(
          squeezed(wantedIn(form, [written, wanted])),
        );
    }),
    { numRuns: RUNS },
  );
  // most files are accepted, or the test would prove nothing
  expect(taken).toBeGreaterThan(RUNS * 0.6);
}
