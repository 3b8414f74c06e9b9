import { expect, it } from "vitest";
import { staticMarkup } from "@/components/ui/static-markup";
import { ClaimList } from "./claim-list";
import { testCard } from "./test-card";

const list = (ids: string[]) =>
  staticMarkup(<ClaimList claims={ids.map((id) => testCard(id))} segments={[]} slug="report" />);

it("has a folded line for each claim, with what a link to the claim leads to inside", () => {
  const html = list(["a", "b"]);
  expect(html).not.toMatch(/<details[^>]* open/);
  for (const id of ["a", "b"])
    expect(html).toMatch(new RegExp(`<summary[^>]*>[^§]*BRIRE[^§]*</summary><div id="claim-${id}"`));
});

it.each([
  [12, null],
  [13, "One more"],
  [15, "3 more"],
])("of %i claims folds those after the twelfth", (count, words) => {
  const html = list(Array.from({ length: count }, (_, index) => `c${index}`));
  expect(/>(One more|\d+ more)</.exec(html)?.[1] ?? null).toBe(words);
  expect(html.match(/id="claim-c\d+"/g)).toHaveLength(count);
});
