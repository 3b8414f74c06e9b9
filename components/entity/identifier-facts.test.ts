import { expect, it } from "vitest";
import { identifierFacts } from "./identifier-facts";

it("links to the register that lists an identifier, or to nothing where there is none", () => {
  expect(identifierFacts({ scheme: "MIC", value: "XSHG 600111" })).toEqual({
    label: "Shanghai",
    value: "600111",
    href: "https://www.sse.com.cn/assortment/stock/list/info/company/index.shtml?COMPANY_CODE=600111",
  });
  expect(identifierFacts({ scheme: "MIC", value: "XASX A&B C" }).href).toBe(
    "https://www.asx.com.au/markets/company/A%26B%20C",
  );
  expect(identifierFacts({ scheme: "MIC", value: "XTKS 5713" })).toMatchObject({
    label: "Tokyo",
    href: null,
  });
  expect(identifierFacts({ scheme: "MIC", value: "XSHG" })).toMatchObject({ value: "XSHG", href: null });
  expect(identifierFacts({ scheme: "ATOMIC", value: "60" }).href).toMatch(/\/element\/60$/);
  expect(identifierFacts({ scheme: "USCC", value: "91" }).href).toBeNull();
});
