import { expect, test } from "@playwright/test";
import { FULL } from "./no-leak/probes";
import { expectNoFaults, wide, windowOf } from "./windows";

test.skip(!FULL, "Part of the full run");

/** Another reader than the one whose watchlist is changed at the same time. */
const READER = /^Registered reader/;

const REPORT = "/reports/magnets-outside-china";

for (const javaScriptEnabled of [true, false]) {
  test(`a reader says how they are told, and is asked again about what is wrong (JavaScript: ${javaScriptEnabled})`, async ({
    browser,
  }) => {
    const page = await windowOf(browser, READER, "/account/alerts", { javaScriptEnabled, ...wide(1440) });
    const settings = page.getByRole("region", { name: "Settings" });
    await settings.getByLabel("In a weekly digest").check();
    await settings.getByLabel("Time zone").selectOption("Asia/Tokyo");
    await settings.getByLabel("No mail from").selectOption("22:00");
    await settings.getByLabel("until").selectOption("");
    await settings.getByRole("button", { name: "Save" }).click();
    await expect(settings.getByText("Say when the quiet hours end too.")).toBeVisible();
    await expect(settings.getByLabel("Time zone")).toHaveValue("Asia/Tokyo");
    await settings.getByLabel("until").selectOption("06:00");
    await settings.getByRole("button", { name: "Save" }).click();
    await expect(settings.getByText("Saved.")).toBeVisible();
    await page.reload();
    await expect(settings.getByLabel("In a weekly digest")).toBeChecked();
    await expect(settings.getByLabel("until")).toHaveValue("6");
  });
}

test("each thing that is followed has a pace, also on the watchlist", async ({ browser }) => {
  const page = await windowOf(browser, READER, REPORT, wide(1440));
  const follow = page.getByRole("button", { name: /^Follow this report|^Following/ });
  if ((await follow.first().textContent())?.startsWith("Follow ")) {
    const answered = page.waitForResponse((answer) => answer.url().endsWith("/follows"));
    await follow.first().click();
    await answered;
  }
  await page.goto("/account/alerts");
  const line = page.getByRole("region", { name: "What you follow" }).getByRole("listitem").first();
  await line.getByLabel(/^Alerts/).selectOption("At once");
  await line.getByRole("button", { name: /^Save/ }).click();
  await expect(line.getByText("Saved.")).toBeVisible();
  await page.goto("/watchlist");
  const first = page.getByRole("article").first();
  await first.locator("summary").click();
  await expect(first.getByLabel(/^Alerts/)).toBeVisible();
});

test("the feed opens without a session by its address, and no longer by the one before", async ({
  browser,
  request,
}) => {
  const page = await windowOf(browser, READER, "/account/alerts", wide(1440));
  const feed = page.getByRole("region", { name: "Feed" });
  await feed.getByRole("button", { name: /Make a feed|Make a new address/ }).click();
  const link = feed.getByRole("link");
  await expect(link).toBeVisible();
  const first = new URL((await link.getAttribute("href")) ?? "").pathname;
  const answer = await request.get(first);
  expect(answer.status()).toBe(200);
  expect(answer.headers()["content-type"]).toContain("application/atom+xml");
  expect(answer.headers()["cache-control"]).toContain("no-store");
  await feed.getByRole("button", { name: "Make a new address" }).click();
  await expect(link).not.toHaveAttribute("href", new RegExp(first));
  expect((await request.get(first)).status()).toBe(404);
});

test("the screens have no faults of access at both widths and in both themes", async ({ browser }) => {
  test.setTimeout(120_000);
  for (const width of [1440, 390]) {
    const page = await windowOf(browser, READER, "/alerts", wide(width));
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      for (const path of ["/alerts", "/account/alerts", "/watchlist", "/"]) {
        await page.goto(path);
        await page.waitForLoadState("networkidle");
        await expectNoFaults(page, path);
      }
    }
  }
});
