import { expect, type Page, test } from "@playwright/test";
import { DEMO_PASSWORD } from "./server";

const LOCKED = "晶界扩散";

async function signIn(page: Page, email: string): Promise<void> {
  await page.goto("/sign-in");
  await page.locator('input[name="email"]').fill(email);
  await page.locator('input[name="password"]').fill(DEMO_PASSWORD);
  await page.locator('input[name="password"]').press("Enter");
  await expect(page).not.toHaveURL(/sign-in/, { timeout: 30_000 });
}

test("a stranger searches from the header and opens a report", async ({ page }) => {
  await page.goto("/");
  const field = page.getByLabel("Search reports and entities").first();
  await field.fill("refineries");
  await field.press("Enter");
  await expect(page).toHaveURL(/\/search\?q=refineries$/);
  await expect(page.locator("main mark", { hasText: /refiner/i }).first()).toBeVisible();
  await page.locator("main article h3 a").first().click();
  await expect(page).toHaveURL(/\/reports\/[a-z0-9-]+$/);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
});

test("what is looked for is suggested while one types, by keyboard", async ({ page }) => {
  await page.goto("/");
  const field = page.getByLabel("Search reports and entities").first();
  await field.focus();
  await expect(page.getByRole("combobox", { name: "Search reports and entities" })).toBeFocused();
  await field.pressSequentially("Lynas");
  const first = page.getByRole("option").first();
  await expect(first).toContainText("Lynas Rare Earths");
  await field.press("ArrowDown");
  await expect(first).toHaveAttribute("aria-selected", "true");
  await field.press("Escape");
  await expect(first).toHaveCount(0);
  await expect(field).toHaveValue("Lynas");
  await field.pressSequentially(" ");
  await expect(first).toBeVisible();
  await field.press("ArrowDown");
  await field.press("Enter");
  await expect(page).toHaveURL(/\/entities\/lynas-rare-earths$/);
});

test("claims and sources are found, and reports are sorted and narrowed", async ({ page }) => {
  await page.goto("/search?q=China+Northern");
  await expect(page.getByRole("region", { name: "Claims" }).getByRole("listitem").first()).toBeVisible();
  await expect(page.getByRole("region", { name: "Sources" }).getByRole("link").first()).toBeVisible();
  await page.goto("/search?q=dysprosium");
  await page.getByLabel("Order").selectOption("newest");
  await page.getByLabel("Access").selectOption("on");
  await page.getByRole("button", { name: "Show", exact: true }).click();
  await expect(page.locator("main article h3")).toHaveText(["China’s 2025 export controls: a ledger"]);
  await page.getByRole("link", { name: "Clear" }).click();
  await expect(page.locator("main article").nth(1)).toBeVisible();
});

test("a name leads to its entity, in English and in Chinese", async ({ page }) => {
  for (const name of ["Lynas", "北方稀土"]) {
    await page.goto(`/search?q=${encodeURIComponent(name)}`);
    await page.getByRole("region", { name: "Entities" }).getByRole("link").first().click();
    await expect(page).toHaveURL(/\/entities\/(lynas-rare-earths|china-northern-rare-earth)$/);
  }
});

test("a glossary term is found in either language, and leads to the glossary", async ({ page }) => {
  for (const question of ["成果转化", "technology transfer"]) {
    await page.goto(`/search?q=${encodeURIComponent(question)}`);
    await expect(page.locator("main article mark", { hasText: "成果转化" }).first()).toBeVisible();
    await page.getByRole("region", { name: "Glossary" }).getByRole("link").first().click();
    await expect(page).toHaveURL(/\/glossary#chengguo-zhuanhua$/);
  }
});

test("only viewers who may read words behind the paywall find them", async ({ page }) => {
  await page.goto(`/search?q=${encodeURIComponent(LOCKED)}`);
  await expect(page.getByText("No report contains all of these words")).toBeVisible();
  await expect(page.locator("main article")).toHaveCount(0);
  await signIn(page, "subscriber@example.com");
  await page.goto(`/search?q=${encodeURIComponent(LOCKED)}`);
  await expect(page.locator("main mark", { hasText: LOCKED }).first()).toBeVisible();
});

test("only viewers who may read a word behind the paywall are offered it as a correction", async ({
  page,
}) => {
  // This word occurs only in the subscribers' part of one report.
  await page.goto("/search?q=unremarkabel");
  await expect(page.getByText("No report contains all of these words")).toBeVisible();
  await expect(page.getByText("unremarkable")).toHaveCount(0);
  await signIn(page, "subscriber@example.com");
  await page.goto("/search?q=unremarkabel");
  await expect(page.getByText("Showing results for unremarkable")).toBeVisible();
});

test("Chinese in a field, or on a page, is set in the Chinese font", async ({ page }) => {
  const sheet = () => page.waitForRequest("**/fonts/han/400.css");
  await page.goto("/claims?status=refuted");
  const field = page.getByLabel("Search reports and entities").first();
  await Promise.all([sheet(), field.fill("北方")]);
  await Promise.all([sheet(), page.goto(`/search?q=${encodeURIComponent("北北")}`)]);
});

test("search shows advice, says when nothing is found, and keeps what was typed", async ({ page }) => {
  await page.goto("/search");
  await expect(page.getByText("Use quotation marks for a phrase", { exact: false })).toBeVisible();
  await page.goto(`/search?q=${encodeURIComponent('"<b>&%_ quagga" :* !(')}`);
  await expect(page.getByText("No report contains all of these words")).toBeVisible();
  await expect(page.locator("main").getByRole("searchbox")).toHaveValue('"<b>&%_ quagga" :* !(');
  expect((await page.goto("/search?q=x&cursor=nonsense"))?.status()).toBe(404);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a typing error is corrected, and can still be searched for", async ({ page }) => {
    await page.goto("/");
    await page.goto(`/search?q=${encodeURIComponent("Northen Rare Earth")}`);
    await expect(page.getByText("Showing results for Northern Rare Earth")).toBeVisible();
    await expect(page.locator("main article").first()).toBeVisible();
    await expect(page.getByRole("region", { name: "Entities" }).getByRole("link").first()).toHaveAttribute(
      "href",
      "/entities/china-northern-rare-earth",
    );
    for (const field of await page.getByRole("searchbox").all())
      await expect(field).toHaveValue("Northen Rare Earth");
    await page.getByRole("link", { name: "Northen Rare Earth", exact: true }).click();
    await expect(page.getByText("No report contains all of these words")).toBeVisible();
    await expect(page.getByText("Showing results for")).toHaveCount(0);
  });

  test("search works", async ({ page }) => {
    await page.goto("/search");
    const field = page.locator("main").getByRole("searchbox");
    await field.fill("magnet");
    await field.press("Enter");
    await expect(page.locator("main article").first()).toBeVisible();
  });
});
