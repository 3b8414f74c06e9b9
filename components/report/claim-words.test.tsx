import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { testCard } from "@/components/claim/test-card";
import type { Inline, Mark } from "@/lib/document/inline";
import type { ClaimCard } from "@/lib/evidence/types";
import { ReportText } from "./report-text";

const [A, B] = ["0192a1b2-0000-7000-8000-00000000000a", "0192a1b2-0000-7000-8000-00000000000b"] as const;
const ENTITY = "0192a1b2-0000-7000-8000-000000000001";
const a: Mark = { type: "claim", attrs: { id: A } };
const b: Mark = { type: "claim", attrs: { id: B } };
const bold: Mark = { type: "bold" };
const link: Mark = { type: "link", attrs: { href: "https://example.com/" } };
const entity: Mark = { type: "entity", attrs: { id: ENTITY, proposed: false } };
const text = (words: string, ...marks: Mark[]): Inline => ({ type: "text", text: words, marks });
const note: Inline = { type: "footnote", attrs: { id: "n", text: "note" } };

/** The line with grades as `{C6}` and claims' words in brackets, to show where each is. */
function line(
  content: Inline[],
  claims: ClaimCard[] = [testCard(A), testCard(B, { reliability: "B" })],
): string {
  const card = {
    id: ENTITY,
    slug: "brire",
    kind: "Organization",
    country: null,
    summary: "",
    names: [],
    public: true,
  } as const;
  const html = renderToStaticMarkup(
    <ReportText
      segments={[{ level: null, blocks: [{ type: "paragraph", attrs: { id: "block-0001" }, content }] }]}
      cards={[{ ...card, names: [] }]}
      claims={claims}
    />,
  );
  const inner = /<p id="block-0001">(.*?)<\/p>/s.exec(html)?.[1] ?? "";
  return inner
    .replaceAll(/<a class="claim-grade"[^>]*data-grade="([^"]*)"[^>]*><\/a>/g, "{$1}")
    .replaceAll(/<span class="claim-words"[^>]*>/g, "[")
    .replaceAll("</span>", "]")
    .replaceAll(/<sup.*?<\/sup>/g, "¹")
    .replaceAll(/<(\/?)(a|strong)[^>]*>/g, "<$1$2>");
}

describe("words of a claim", () => {
  it("are followed by one grade, however other marks split them", () => {
    expect(line([text("Over "), text("95 ", a), text("%", a, bold), text(" now")])).toBe(
      "Over [95 <strong>%</strong>]{C6} now",
    );
  });

  it("are followed by a grade for each claim, where its own words end", () => {
    expect(line([text("both", a, b), text(" still", a), text(" none")])).toBe("[both]{B6}[ still]{C6} none");
    expect(line([text("same", b, a)])).toBe("[same]{C6}{B6}");
    expect(line([text("one", a), text(" two", b)])).toBe("[one]{C6}[ two]{B6}");
  });

  it("continue after a footnote, and end before plain words", () => {
    expect(line([text("one", a), note, text(" two", a), text(" three", bold), text(" four", a)])).toBe(
      "[one]¹[ two]{C6}<strong> three</strong>[ four]{C6}",
    );
  });

  it("never nest links", () => {
    expect(
      line([text("see ", link), text("this", link, a), text(" BRIRE", entity, a), text("'s", entity)]),
    ).toBe("<a>see </a>[<a>this</a><a> BRIRE</a>]{C6}<a>&#x27;s</a>");
  });

  it("are plain where the claim has no card, and show a dash where it has no grade", () => {
    expect(line([text("quiet", a)], [])).toBe("quiet");
    expect(
      line([text("open", a)], [testCard(A, { reliability: null, credibility: null, status: null })]),
    ).toBe("[open]{–}");
  });

  it("name the grade and the claim for screen readers", () => {
    const html = renderToStaticMarkup(
      <ReportText
        segments={[
          {
            level: null,
            blocks: [{ type: "paragraph", attrs: { id: "block-0001" }, content: [text("x", a)] }],
          },
        ]}
        cards={[]}
        claims={[testCard(A)]}
      />,
    );
    expect(html).toContain(`href="#claim-${A}"`);
    expect(html).toMatch(/aria-label="Claim graded C6: Efficiency of BRIRE: &gt;\s95%"/);
  });
});
