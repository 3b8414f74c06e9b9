import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";

/** Presses Tab until an element with this name has the focus. */
async function tabTo(page: Page, name: RegExp, most = 60): Promise<void> {
  for (let pressed = 0; pressed < most; pressed++) {
    await page.keyboard.press("Tab");
    const focused = await page.evaluate(() => {
      const element = document.activeElement;
      return `${element?.getAttribute("aria-label") ?? ""} ${element?.textContent ?? ""}`;
    });
    if (name.test(focused)) return;
  }
  throw new Error(`Tab never reached ${name}`);
}

test("by keyboard alone: to an entity, to one of its edges, and to the sentence that proves it", async ({
  page,
}) => {
  await page.goto("/graph?focus=baogang-group");
  await expect(page.getByRole("application", { name: /^Map of the graph/ })).toBeVisible();
  await tabTo(page, /^Map of the graph/);
  const panel = page.getByRole("complementary", { name: "Selected" });
  await expect(panel.getByRole("heading", { level: 2 })).toContainText("Baotou Iron & Steel");

  // The arrow keys move on; a URL leads back.
  await page.keyboard.press("ArrowLeft");
  await expect(panel.getByRole("heading", { level: 2 })).not.toContainText("Baotou Iron & Steel");
  await expect(page).toHaveURL(/focus=(?!baogang-group)/);
  await page.goto("/graph?focus=baogang-group");
  await expect(panel.getByRole("heading", { level: 2 })).toContainText("Baotou Iron & Steel");
  // The panel is part of the page; the map appears once it is laid out.
  await expect(page.getByRole("application", { name: /^Map of the graph/ })).toBeVisible();
  await tabTo(page, /^Map of the graph/);

  await page.keyboard.press("Enter");
  await expect(panel.getByRole("heading", { level: 2 })).toBeFocused();
  await tabTo(page, /owns China Northern Rare Earth/);
  await page.keyboard.press("Enter");
  const sentence = "held 36.71% of China Northern Rare Earth Group";
  await expect(panel.getByRole("blockquote").first()).toContainText(sentence);
  await expect(page).toHaveURL(/edge=[0-9a-f-]{36}/);
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

  await tabTo(page, /^\s*Who owns the Baotou cluster/);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/reports\/who-owns-the-baotou-cluster#/);
  const block = page.locator(`[id="${new URL(page.url()).hash.slice(1).split(":~:")[0]}"]`);
  await expect(block).toContainText(sentence);
  await expect(block).toBeInViewport();
});

test("Escape returns to the map, E shows more of an entity, a filter loads the graph again", async ({
  page,
}) => {
  await page.goto("/graph?stage=mining&focus=iluka-resources");
  const map = page.getByRole("application", { name: /^Map of the graph/ });
  await map.focus();
  const panel = page.getByRole("complementary", { name: "Selected" });
  await page.keyboard.press("Enter");
  await expect(panel.getByRole("heading", { level: 2 })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(map).toBeFocused();
  const expanded = page.waitForResponse(/\/graph\/expand\?/);
  await page.keyboard.press("e");
  expect((await expanded).ok()).toBe(true);
  await page.keyboard.press("Escape");
  await expect(panel).toBeHidden();
  // All kinds of lines are shown at first, and ticked.
  for (const lines of ["Supply and use", "Sites and work", "Control", "Other ties"])
    await page.getByRole("checkbox", { name: lines }).uncheck();
  await expect(page).toHaveURL("/graph?stage=mining&group=ownership");
  await expect(page.getByRole("checkbox", { name: "Other ties" })).toBeFocused();
});

test("the table has the same edges, sorts, and opens a proof in its row", async ({ page }) => {
  await page.goto("/graph?group=ownership&view=table");
  const table = page.getByRole("table", { name: "Edges" });
  const counted = await page.getByRole("status").first().textContent();
  const rows = await table.getByRole("row").count();
  expect(counted).toContain(`${rows - 1} relationships`);
  await table.getByRole("link", { name: "Relationship" }).click();
  await expect(page).toHaveURL(/sort=kind/);
  await table.getByRole("link", { name: /Sources for Baotou Iron & Steel .* owns China Northern/ }).click();
  await expect(table.getByRole("blockquote").first()).toContainText("36.71%");
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
});

test("a path between two entities, also by its URL", async ({ page }) => {
  await page.goto("/graph?view=table");
  await page.getByText("Path between two entities").click();
  for (const [end, typed, name] of [
    ["From", "8861", /^8861 plant/],
    ["To", "包钢集团", /^Baotou Iron & Steel \(Group\)/],
  ] as const) {
    await page.getByRole("combobox", { name: end, exact: true }).fill(typed);
    await page.getByRole("option", { name }).click();
  }
  await page.getByRole("button", { name: "Find the path" }).click();
  await expect(page.getByRole("status").first()).toContainText("2 steps apart");
  await expect(page).toHaveURL(/from=baotou-8861-plant&to=baogang-group/);
  await page.reload();
  await expect(page.getByRole("status").first()).toContainText("2 steps apart");
  await page.getByRole("button", { name: "Back to the graph" }).click();
  await expect(page.getByRole("status").first()).not.toContainText("steps");
});

test("the panel opens beside the entity, and the whole map has names", async ({ page }) => {
  await page.goto("/graph");
  const boxes = page.locator("[data-slug]");
  await expect(boxes.first()).toBeVisible();
  const rightmost = await boxes.evaluateAll(
    (all) =>
      all
        .map((box) => ({ slug: box.getAttribute("data-slug"), ...box.getBoundingClientRect().toJSON() }))
        .filter(({ right, top, bottom }) => right < innerWidth && top > 300 && bottom < innerHeight)
        .sort((a, b) => b.right - a.right)[0]?.slug,
  );
  const box = page.locator(`[data-slug="${rightmost}"]`);
  await box.click();
  const panel = page.getByRole("complementary", { name: "Selected" });
  await expect
    .poll(async () => {
      const [beside, covered] = [await panel.boundingBox(), await box.boundingBox()];
      return (beside?.x ?? 0) - (covered?.x ?? 0) - (covered?.width ?? 0);
    })
    .toBeGreaterThan(0);
  await page.getByRole("button", { name: "Close" }).click();
  await page.getByRole("button", { name: "Show the whole map" }).click();
  await expect(page.getByText("Lynas Rare Earths", { exact: true }).last()).toBeVisible();
});

test("the graph can be downloaded as CSV, SVG and PNG", async ({ page }) => {
  await page.goto("/graph?group=ownership");
  for (const kind of ["CSV", "SVG", "PNG"]) {
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: kind }).click();
    expect((await download).suggestedFilename()).toMatch(
      new RegExp(`^lodestone-graph-.*\\.${kind.toLowerCase()}$`),
    );
  }
});

test("the map is laid out in a worker, and without workers there is still a map", async ({ page }) => {
  const box = page.locator("[data-slug=baogang-group]");
  await page.goto("/graph?group=ownership&focus=baogang-group");
  await expect(box).toBeVisible();
  expect(page.workers()).toHaveLength(1);
  await page.addInitScript(() => {
    Object.defineProperty(window, "Worker", { value: undefined });
  });
  await page.reload();
  await expect(box).toBeVisible();
  expect(page.workers()).toHaveLength(0);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the graph is a table with filters, and a row opens its proof", async ({ page }) => {
    await page.goto("/graph?group=ownership");
    const table = page.getByRole("table", { name: "Edges" });
    await table.getByRole("link", { name: /Sources for Baotou Iron & Steel .* owns China Northern/ }).click();
    await expect(table.getByRole("blockquote").first()).toContainText("36.71%");
    await page.getByRole("button", { name: "Show", exact: true }).click();
    await expect(page).toHaveURL(/\/graph\?/);
    expect((await page.goto("/graph?stage=nowhere"))?.status()).toBe(404);
  });
});
