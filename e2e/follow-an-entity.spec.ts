import { expect, test } from "@playwright/test";

test("from the register by stage and country to an entity, and from its proof to the sentence", async ({
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

test("a relationship leads to the other entity, and back", async ({ page }) => {
  await page.goto("/entities/china-northern-rare-earth");
  await page.getByRole("region", { name: "Relationships" }).getByRole("link", { name: "8861 plant" }).click();
  await expect(page).toHaveURL("/entities/baotou-8861-plant");
  await expect(page.getByRole("heading", { name: "Predecessor of" })).toBeVisible();
});

test("an unproven relationship is not on the page", async ({ page }) => {
  await page.goto("/entities/china-northern-rare-earth");
  // Nothing on record proves that it is a partner in it.
  await expect(page.getByRole("region", { name: "Relationships" })).not.toContainText("Northern Gold Dragon");
  await expect(page.locator("main")).not.toContainText("Unsupported");
});

test("the timeline opens the sentence, the drawing opens the source", async ({ page }) => {
  await page.goto("/entities/china-rare-earth-group");
  const contents = page.getByRole("navigation", { name: "Contents" });
  await contents.getByRole("link", { name: "Timeline" }).click();
  const timeline = page.getByRole("region", { name: "Timeline" });
  await timeline
    .getByRole("link", { name: /^Share held by/ })
    .first()
    .click();
  await expect(page).toHaveURL(/\/reports\/six-founders-one-group#/);
  const block = page.locator(`[id="${new URL(page.url()).hash.slice(1).split(":")[0]}"]`);
  await expect(block).toContainText("31.21%");

  await page.goBack();
  const drawing = page.getByRole("region", { name: "Drawing of the neighbourhood" });
  const edge = drawing.getByRole("link", { name: /^China Minmetals owns China Rare Earth Group/ });
  await expect(edge).toHaveAttribute("href", /^https?:\/\//);
});

test("for an earlier day the page shows what was known then, and it goes back to today", async ({ page }) => {
  const owner = page
    .getByRole("region", { name: "Relationships" })
    .locator('a[href^="/entities/shenghe-resources"]');
  await page.goto("/entities/peak-rare-earths");
  await expect(owner.first()).toBeVisible();
  await page.getByLabel("As known on", { exact: true }).fill("2025-09-15");
  await page.getByRole("button", { name: "Show" }).click();
  await expect(page).toHaveURL("/entities/peak-rare-earths?asOf=2025-09-15");
  await expect(page.getByText("As known on 15 September 2025")).toBeVisible();
  await expect(owner).toHaveCount(0);
  await page.getByRole("link", { name: "back to today" }).click();
  await expect(owner.first()).toBeVisible();

  await page.goto("/entities/peak-rare-earths?asOf=2999-01-01");
  await expect(page.getByText("That day has not come yet")).toBeVisible();
});

test("the slider moves back by keyboard, and says how to show its day", async ({ page }) => {
  await page.goto("/entities/china-northern-rare-earth");
  const slider = page.getByRole("slider");
  await slider.press("ArrowLeft");
  await expect(slider).toHaveAttribute("aria-valuetext", "14 May 2026");
  await expect(page.getByText("Press Enter to show that day")).toBeVisible();
  await slider.press("Enter");
  await expect(page).toHaveURL("/entities/china-northern-rare-earth?asOf=2026-05-14");
  await expect(page.getByText("As known on 14 May 2026")).toBeVisible();
});

test("on a phone the drawing starts with the page's own entity", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto("/entities/china-northern-rare-earth");
  const drawing = page.getByRole("region", { name: "Drawing of the neighbourhood" });
  await drawing.scrollIntoViewIfNeeded();
  await expect(drawing.locator("[data-picture-root]")).toBeInViewport({ ratio: 0.95 });
});

test("from a material to the makers on record, and to a source", async ({ page }) => {
  await page.goto("/entities/separated-rare-earth-oxides");
  await page.getByRole("link", { name: "How concentrated its makers are" }).click();
  await expect(page).toHaveURL("/concentration?material=separated-rare-earth-oxides");
  const china = page
    .getByRole("region", { name: "By country" })
    .getByRole("listitem")
    .filter({ hasText: "China" })
    .first();
  await china.getByText("show them and their sources").click();
  const source = china.getByRole("link", { name: /^(Source|Said in)/ }).first();
  await expect(source).toHaveAttribute("href", /^(https?:\/\/|\/reports\/)/);
});

test("names are found in Chinese, and a filter can be removed", async ({ page }) => {
  await page.goto("/entities");
  const field = page.getByRole("searchbox", { name: "Find by name" });
  await field.fill("包头");
  await field.press("Enter");
  await expect(page.getByRole("link", { name: "Baotou", exact: true })).toBeVisible();
  await page.getByRole("list", { name: "Narrowed by" }).getByRole("link").click();
  await expect(page).toHaveURL("/entities");
});

test("an unknown entity and an unknown filter are not found", async ({ page }) => {
  expect((await page.goto("/entities/nobody"))?.status()).toBe(404);
  expect((await page.goto("/entities?stage=nowhere"))?.status()).toBe(404);
});
