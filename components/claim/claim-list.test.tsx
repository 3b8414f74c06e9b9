import { expect, it } from "vitest";
import { staticMarkup } from "@/components/ui/static-markup";
import { ClaimList } from "./claim-list";
import { testCard } from "./test-card";

it("has a folded line for each claim, with what a link to the claim leads to inside", () => {
  const claims = ["a", "b"].map((id) => testCard(id));
  const html = staticMarkup(<ClaimList claims={claims} segments={[]} slug="report" />);
  expect(html).not.toMatch(/<details[^>]* open/);
  for (const id of ["a", "b"])
    expect(html).toMatch(new RegExp(`<summary[^>]*>[^§]*BRIRE[^§]*</summary><div id="claim-${id}"`));
});
