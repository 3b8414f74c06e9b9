import { expect, test } from "@playwright/test";
import { FULL } from "./no-leak/probes";
import { expectNoFaults, wide, windowOf } from "./windows";

const ADMIN = /^Administrator/;

for (const javaScriptEnabled of FULL ? [true, false] : [false]) {
  test(`an admin is told what a field pack would add, and nothing is written (JavaScript: ${javaScriptEnabled})`, async ({
    browser,
  }) => {
    const page = await windowOf(browser, ADMIN, "/admin/field", { javaScriptEnabled, ...wide(390) });
    await page.getByRole("button", { name: "What a load would do: Lithium" }).click();
    await expect(
      page.getByText(/Lithium: would add 1 chain, 7 stages, .* entities, 101 relationships/),
    ).toBeVisible();
    if (javaScriptEnabled) await expectNoFaults(page, "/admin/field");
    await page.goto("/entities");
    await expect(page.getByText("Brine extraction")).toHaveCount(0);
  });
}
