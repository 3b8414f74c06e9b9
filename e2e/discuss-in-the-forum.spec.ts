import { expect, type Page, test } from "@playwright/test";
import { FULL } from "./no-leak/probes";
import { expectNoFaults, wide, windowOf } from "./windows";

const REPORT = "/reports/chinas-2025-export-controls-a-ledger";

test.skip(!FULL, "Part of the full run");

async function fillName(page: Page, name: string): Promise<void> {
  const field = page.getByLabel("Display name");
  if (await field.isVisible()) await field.fill(name);
}

for (const javaScriptEnabled of [true, false]) {
  const way = javaScriptEnabled ? "with" : "without";
  test(`a topic is started, found, answered, slowed, locked and opened again, ${way} JavaScript`, async ({
    browser,
  }) => {
    const title = `Asked ${way} JavaScript about 氧化铽`;
    const editor = await windowOf(browser, /^Editor/, "/forum", { javaScriptEnabled, ...wide(1440) });
    await editor.getByRole("link", { name: "Market and prices" }).first().click();
    await editor.getByRole("link", { name: "Start a topic" }).click();
    await editor.getByLabel("Title").fill(title);
    await fillName(editor, "The Editor");
    await editor.getByLabel("Opening comment").fill("Who has seen **terbium** offered?");
    await editor.getByRole("button", { name: "Preview" }).click();
    await expect(editor.getByRole("status").locator("strong", { hasText: "terbium" })).toBeVisible();
    await expect(editor.getByLabel("Title")).toHaveValue(title);
    await editor.getByRole("button", { name: "Start topic" }).click();
    await expect(editor.getByRole("heading", { level: 1, name: title })).toBeVisible();
    const topic = new URL(editor.url()).pathname;

    const analyst = await windowOf(browser, /^Analyst/, "/forum", { javaScriptEnabled, ...wide(390) });
    await analyst.goto("/forum/search?q=氧化铽");
    await analyst.getByRole("link", { name: title }).first().click();
    await expect(analyst).toHaveURL(topic);
    await fillName(analyst, "The Analyst");
    await analyst.getByLabel("Your comment").fill(`Seen twice, ${way}.`);
    await analyst.getByRole("button", { name: "Post" }).click();
    await expect(analyst.getByRole("article").filter({ hasText: `Seen twice, ${way}.` })).toBeVisible();
    await editor.goto("/forum/market");
    await expect(editor.getByRole("article").filter({ hasText: title })).toContainText("1 new");

    await editor.goto(topic);
    await editor.getByText("Moderate this discussion").click();
    await editor.getByRole("button", { name: "Lock" }).click();
    await expect(editor.getByText("This discussion is locked")).toBeVisible();
    await analyst.goto(topic);
    await expect(analyst.getByLabel("Your comment")).toHaveCount(0);
    await editor.goto(topic);
    await editor.getByText("Moderate this discussion").click();
    await editor.getByRole("button", { name: "Unlock" }).click();
    await expect(editor.getByText("This discussion is locked")).toHaveCount(0);
    await analyst.goto(topic);
    await expect(analyst.getByLabel("Your comment")).toBeVisible();
  });
}

test("a new reply appears without a reload, is announced, and is put in its place by keyboard", async ({
  browser,
}) => {
  for (const width of [1440, 390]) {
    const words = `Said live at ${width}`;
    const path = `${REPORT}/discussion`;
    const reader = await windowOf(browser, /^Analyst/, path, wide(width));
    await reader.getByLabel("Your comment").fill("A half-written thought");
    const stream = reader.waitForResponse((response) => response.url().includes("/live?"));
    await reader.reload();
    await reader.getByLabel("Your comment").fill("A half-written thought");
    await stream;
    const editor = await windowOf(browser, /^Editor/, path, wide(1440));
    await fillName(editor, "The Editor");
    await editor.getByLabel("Your comment").fill(words);
    await editor.getByRole("button", { name: "Post" }).click();
    const region = reader.getByRole("region", { name: "New replies" });
    await expect(region.getByText(words)).toBeVisible();
    await expect(reader.getByRole("status").filter({ hasText: "1 new reply" })).toHaveCount(1);
    await expect(reader.getByLabel("Your comment")).toHaveValue("A half-written thought");
    await region.getByRole("button", { name: "Show in their places" }).focus();
    await reader.keyboard.press("Enter");
    await expect(region).toHaveCount(0);
    await expect(reader.getByRole("list", { name: "Comments" }).getByText(words)).toBeVisible();
    await expect(reader.getByLabel("Your comment")).toHaveValue("A half-written thought");
  }
});

test("an administrator makes, changes and closes a category", async ({ browser }) => {
  const admin = await windowOf(browser, /^Administrator/, "/admin/forum/new", wide(1440));
  await admin.getByLabel("Name").fill("Recycling");
  await admin.getByLabel("Address").fill("market");
  await admin.getByLabel("Level").selectOption({ label: "Subscriber" });
  await admin.getByRole("button", { name: "Create category" }).click();
  await expect(admin.getByText("Another category has this address.")).toBeVisible();
  await expect(admin.getByLabel("Name")).toHaveValue("Recycling");
  await admin.getByLabel("Address").fill("recycling");
  await admin.getByRole("button", { name: "Create category" }).click();
  await admin.getByRole("link", { name: "Recycling" }).click();
  await admin.getByRole("button", { name: "Close to new topics" }).click();
  await expect(admin.getByText("Closed to new topics.")).toBeVisible();
  const stranger = await (await browser.newContext()).newPage();
  expect((await stranger.goto("/forum/recycling"))?.status()).toBe(404);
});

const PATHS = [
  "/forum",
  "/forum/reports",
  "/forum/market",
  "/forum/market/new",
  "/forum/market/which-price-do-you-quote-in-contracts-oxide-or-metal",
  "/forum/search?q=metal",
  "/admin/forum",
  "/admin/forum/new",
];
for (const width of [1440, 390]) {
  for (const colorScheme of ["light", "dark"] as const) {
    test(`the screens of the forum have no faults of access, ${width} px, ${colorScheme}`, async ({
      browser,
    }) => {
      const page = await windowOf(browser, /^Administrator/, "/forum", wide(width));
      await page.emulateMedia({ colorScheme });
      for (const path of PATHS) {
        await page.goto(path);
        await expectNoFaults(page, path);
      }
    });
  }
}
