import { expect, test } from "@playwright/test";

test("from the register by stage and country to an entity, and by its proof to the sentence", async ({
  page,
}) => {
  await page.goto("/entities");
  await page.getByRole("navigation", { name: "Stages of the supply chain" }).getByText("Separation").click();
  await page.getByRole("navigation", { name: "Country" }).getByRole("link", { name: /China/ }).click();
  await expect(page).toHaveURL("/entities?stage=separation&country=CN");
  await page.getByRole("link", { name: "China Northern Rare Earth (Group) High-Tech" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "China Northern Rare Earth (Group) High-Tech",
  );
  await expect(page.locator('main [lang="zh-Hans"]', { hasText: "北方稀土" }).first()).toBeVisible();

  const sentence = "held 36.71% of China Northern Rare Earth Group";
  const proof = page.locator("figure", { hasText: sentence });
  await proof.getByRole("link").click();
  await expect(page).toHaveURL(/\/reports\/who-owns-the-baotou-cluster#[A-Za-z0-9_-]{8,40}(:~:|$)/);
  const block = page.locator(`[id="${new URL(page.url()).hash.slice(1).split(":~:")[0]}"]`);
  await expect(block).toContainText(sentence);
  await expect(block).toBeInViewport();
});

test("a relationship goes on to the other entity, and back", async ({ page }) => {
  await page.goto("/entities/china-northern-rare-earth");
  await page.getByRole("region", { name: "Relationships" }).getByRole("link", { name: "8861 plant" }).click();
  await expect(page).toHaveURL("/entities/baotou-8861-plant");
  await expect(page.getByRole("heading", { name: "Predecessor of" })).toBeVisible();
});

test("an unproven relationship is not on the page", async ({ page }) => {
  await page.goto("/entities/china-northern-rare-earth");
  await expect(page.locator("main")).not.toContainText("BaoTou Steel Union");
  await expect(page.locator("main")).not.toContainText("Unsupported");
});

test("names are found in Chinese, and a choice can be taken back", async ({ page }) => {
  await page.goto("/entities");
  const field = page.getByRole("searchbox", { name: "Find by name" });
  await field.fill("包头");
  await field.press("Enter");
  await expect(page.getByRole("link", { name: "Baotou", exact: true })).toBeVisible();
  await page.getByRole("list", { name: "Narrowed by" }).getByRole("link").click();
  await expect(page).toHaveURL("/entities");
});

test("an unknown entity is not found, an unknown filter is refused", async ({ page }) => {
  expect((await page.goto("/entities/nobody"))?.status()).toBe(404);
  expect((await page.goto("/entities?stage=nowhere"))?.status()).toBe(404);
});
