import { readFileSync } from "node:fs";
import { expect, type Page, test } from "@playwright/test";
import { FULL } from "./no-leak/probes";
import { expectNoFaults, wide, windowOf } from "./windows";

const REPORT = "/reports/magnets-outside-china";
const ENTITY = "/entities/lynas-rare-earths";

test.skip(!FULL, "Part of the full run");

const line = (page: Page, name: string) => page.getByRole("article", { name, exact: true });

async function emptied(page: Page): Promise<void> {
  await page.goto("/watchlist");
  for (;;) {
    const next = page.getByRole("article").first();
    if ((await next.count()) === 0) return;
    await next.locator("summary").click();
    const name = (await next.getAttribute("aria-label")) ?? "";
    await next.getByRole("button", { name: /^Stop following/ }).click();
    await expect(line(page, name)).toHaveCount(0);
  }
}

for (const width of [1440, 390]) {
  test(`a reader follows with one key, orders the watchlist by keyboard and takes it along (${width} px)`, async ({
    browser,
  }) => {
    const page = await windowOf(browser, /^Subscriber/, ENTITY, wide(width));
    await emptied(page);
    await page.goto(ENTITY);
    const follow = page.getByRole("button", { name: /^Follow(ing)? Lynas/ });
    await expect(follow).toHaveText(/^Follow /);
    const answered = page.waitForResponse(
      (answer) => answer.request().method() === "POST" && answer.url().endsWith("/follows"),
    );
    await page.keyboard.press("f");
    await answered;
    await expect(follow).toHaveText(/^Following/);
    await page.reload();
    await expect(follow).toHaveText(/^Following/);

    await page.goto("/search?q=dysprosium");
    const save = page.getByRole("button", { name: /search for dysprosium/ });
    await save.click();
    await expect(save).toHaveText(/^Saved/);
    await page.getByRole("searchbox").first().focus();
    await page.keyboard.type("f");
    await expect(save).toHaveText(/^Saved/);

    await page.goto("/watchlist");
    await page.getByLabel("New group").fill(`Magnets and metals ${width}`);
    await page.getByRole("button", { name: "Add group" }).click();
    await expect(page.getByRole("heading", { name: `Magnets and metals ${width}` })).toBeVisible();
    const up = page.getByRole("button", { name: "Move dysprosium up" });
    await up.focus();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("article").first()).toHaveAccessibleName("dysprosium");
    await expect(up).toBeFocused();
    const down = page.getByRole("button", { name: "Move dysprosium down" });
    await down.focus();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("article").last()).toHaveAccessibleName("dysprosium");
    await expect(down).toBeFocused();
    const search = line(page, "dysprosium");
    await search.locator("summary").click();
    await search.getByLabel("Note").fill("=SUM(1) for Monday");
    await search.getByLabel("Group").selectOption(`Magnets and metals ${width}`);
    await search
      .locator("form")
      .filter({ has: page.getByLabel("Note") })
      .getByRole("button", { name: "Save" })
      .click();
    await expect(
      page
        .getByRole("region", { name: `Magnets and metals ${width}` })
        .getByRole("paragraph")
        .filter({ hasText: "for Monday" }),
    ).toBeVisible();
    // Its form is gone with its place in the list; the line is in another group now.
    await expect(search.locator("summary")).toBeFocused();
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: "Download CSV" }).click(),
    ]);
    expect(readFileSync(await file.path(), "utf8")).toContain("'=SUM(1) for Monday");
  });
}

test("a line that is moved before the scripts have loaded has the focus on the page that answers", async ({
  browser,
}) => {
  const page = await windowOf(browser, /^Subscriber/, "/watchlist", wide(390));
  await emptied(page);
  for (const path of [ENTITY, "/entities/mp-materials"]) {
    await page.goto(path);
    const follow = page.getByRole("button", { name: /^Follow(ing)? / }).first();
    await expect(follow).toHaveText(/^Follow /);
    await follow.click();
    await expect(follow).toHaveText(/^Following/);
  }
  let release = () => {};
  const released = new Promise<void>((done) => (release = done));
  await page.route(/\/_next\/static\/.*\.js/, async (route) => {
    await released;
    await route.continue();
  });
  await page.goto("/watchlist", { waitUntil: "commit" });
  const name = (await page.getByRole("article").nth(1).getAttribute("aria-label")) ?? "";
  const up = page.getByRole("button", { name: `Move ${name} up` });
  await up.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("article").first()).toHaveAccessibleName(name);
  await expect(up).toBeFocused();
  release();
  await page.waitForLoadState("networkidle");
  await expect(up).toBeFocused();
});

test("without JavaScript a button is a form: it leads to the watchlist, and back", async ({ browser }) => {
  const page = await windowOf(browser, /^Subscriber/, "/watchlist", {
    javaScriptEnabled: false,
    ...wide(1440),
  });
  await page.goto(REPORT);
  await page.getByRole("button", { name: "Follow this report" }).click();
  await expect(page).toHaveURL(/\/watchlist\?followed=/);
  await expect(page.getByText("Added to your watchlist")).toBeVisible();
  await page.getByRole("link", { name: "Back to the page you came from" }).click();
  await expect(page).toHaveURL(REPORT);
  await page.goto("/");
  await page.getByRole("link", { name: "Since your last visit" }).click();
  await expect(page).toHaveURL("/home");
});

test("a stranger is led to sign in, and no key does anything", async ({ page }) => {
  await page.goto(ENTITY);
  await page.keyboard.press("f");
  await expect(page).toHaveURL(ENTITY);
  await expect(page.getByRole("link", { name: /^Follow Lynas/ })).toHaveAttribute(
    "href",
    /^\/sign-in\?next=/,
  );
  expect(await (await page.request.get("/follows/own")).json()).toEqual({ subjects: [] });
});

test("the home page shows a member what is new, and where they stopped reading", async ({ browser }) => {
  const page = await windowOf(browser, /^Subscriber/, REPORT, wide(1440));
  await page.mouse.wheel(0, 1500);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0);
  const placed = page.waitForRequest("**/reading/place");
  await page.evaluate(() => {
    Object.defineProperty(document, "visibilityState", { value: "hidden" });
    document.dispatchEvent(new Event("visibilitychange"));
  });
  await placed;
  await expect
    .poll(async () => {
      await page.goto("/");
      return page.getByRole("region", { name: "Continue reading" }).getByRole("link").count();
    })
    .toBeGreaterThan(0);
  await expect(
    page.getByRole("heading", { name: /Since your last visit|In the last seven days/ }),
  ).toBeVisible();
});

test("the reading history can be switched off", async ({ browser }) => {
  const page = await windowOf(browser, /^Subscriber/, "/account", wide(1440));
  const choice = page.getByRole("switch", { name: "Remember what I have read" });
  const save = page.locator("form").filter({ has: choice }).getByRole("button", { name: "Save" });
  await choice.uncheck();
  await save.click();
  await expect(page.getByText("your reading history erased")).toBeVisible();
  await choice.check();
  await save.click();
  await expect(page.getByText("Switched on.")).toBeVisible();
});

test("the screens have no faults of access at both widths and in both themes", async ({ browser }) => {
  test.setTimeout(240_000);
  for (const width of [1440, 390]) {
    const page = await windowOf(browser, /^Subscriber/, "/watchlist", wide(width));
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      for (const path of ["/", "/home", "/watchlist", REPORT, ENTITY, "/search?q=magnets"]) {
        await page.goto(path);
        await page.waitForLoadState("networkidle");
        await expectNoFaults(page, path);
      }
    }
  }
});
