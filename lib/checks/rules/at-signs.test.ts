import { expect, it } from "vitest";
import { draft, findingsOf, paragraph } from "../checks.fixture";

it.each([
  ["A deal with @Nobody Industries was signed.", "@Nobody Industries"],
  ["The oxide came from @盛和资源，后来停产。", "@盛和资源"],
  ["由@包钢 supplied.", "@包钢"],
  ["(@MP Materials Corp.)", "@MP Materials Corp"],
  ["It was @shenghe that sold.", "@shenghe"],
])("finds the name in %j", (text, words) => {
  expect(findingsOf("at-sign", draft([paragraph(text)])).map((found) => found.words)).toEqual([words]);
});

it.each(["Write to info@lynas.com.", "5 t @ $60/kg", "60 @ 5,000 t", "https://example.org/@desk", "@ 5 %"])(
  "lets %j pass",
  (text) => {
    expect(findingsOf("at-sign", draft([paragraph(text)]))).toEqual([]);
  },
);

it("checks titles too", () => {
  const report = draft([paragraph("A sentence.")]);
  const findings = findingsOf("at-sign", { ...report, title: "What @Nobody does" });
  expect(findings.map(({ place }) => place)).toEqual([{ field: "title" }]);
});
