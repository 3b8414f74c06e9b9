import { expect, test } from "vitest";
import { renderOwnPage, UNAVAILABLE } from "./own-pages";

const page = (house: Parameters<typeof renderOwnPage>[3], accept = "text/html") =>
  renderOwnPage(UNAVAILABLE, accept, "nonce", house).body;

test("a page of the front server says whose it is and whom to ask, as far as that is known", () => {
  const whole = page({ name: "Ore & Co", contact: "desk@ore.example" });
  expect(whole).toContain("<title>Back in a moment · Ore &amp; Co</title>");
  expect(whole).toContain('<a href="mailto:desk@ore.example">desk@ore.example</a>');
  expect(page({ name: "Ore", contact: "" })).not.toContain("mailto:");
  expect(page(null)).toContain("<title>Back in a moment</title>");
  expect(JSON.parse(page(null, "application/json"))).toEqual({ error: UNAVAILABLE.text });
});
