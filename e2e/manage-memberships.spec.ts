import { type Browser, expect, type Page, test } from "@playwright/test";
import { openOutbox } from "./outbox";

const REPORT = "/reports/who-owns-the-baotou-cluster";
/** A heading behind the highest tier. */
const PROFESSIONALS = "What we would ask the company";
const PASSWORD = "tulip orbit cactus nine";
const NEXT_YEAR = `${new Date().getUTCFullYear() + 1}-06-30`;

let nth = 0;

/** Signs up a new reader with a confirmed address. Returns the address. */
async function signUp(page: Page, name: string): Promise<string> {
  const email = `member-${Date.now()}-${nth++}@example.com`;
  await page.goto("/sign-up");
  await page.getByLabel("Your name").fill(name);
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "Create my account" }).click();
  await expect(page.getByRole("heading", { name: "Check your mail" })).toBeVisible();
  await openOutbox(page);
  const letter = page.getByRole("listitem").filter({ hasText: email });
  await page.goto((await letter.first().getByRole("link").first().getAttribute("href")) ?? "");
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "Confirm my address" }).click();
  await expect(page).toHaveURL("/account");
  return email;
}

async function adminAt(browser: Browser, path: string, javaScriptEnabled = true): Promise<Page> {
  const page = await (await browser.newContext({ javaScriptEnabled })).newPage();
  await page.goto(`/sign-in?next=${encodeURIComponent(path)}`);
  await page.getByRole("button", { name: /^Administrator/ }).click();
  await expect(page).toHaveURL(path);
  return page;
}

async function openPerson(admin: Page, email: string): Promise<void> {
  await admin.goto(`/admin/people?q=${encodeURIComponent(email)}`);
  await admin.getByRole("table").getByRole("link").click();
  await expect(admin.getByRole("main").getByText(email).first()).toBeVisible();
}

const opened = (page: Page) =>
  page.locator("[data-report-text]").getByRole("heading", { name: PROFESSIONALS });

test("a reader asks for a tier, an admin grants it from the list, and the reader can read more", async ({
  page,
  browser,
}) => {
  const email = await signUp(page, "Mei Reader");
  await page.goto("/pricing");
  await page.getByRole("link", { name: "Request Professional" }).click();
  await expect(page.getByText(`You ask as Mei Reader (${email})`)).toBeVisible();
  await page.getByLabel("What would you like to read?").fill("The ownership of the Baotou cluster");
  await page.getByRole("button", { name: "Request access" }).click();
  await expect(page.getByRole("status").filter({ hasText: "We have your request" })).toBeVisible();

  const admin = await adminAt(browser, "/admin/requests");
  const request = admin.getByRole("listitem").filter({ hasText: email });
  await request.getByLabel("Last day").fill("2020-01-01");
  await request.getByRole("button", { name: "Grant Professional" }).click();
  await expect(request.getByText("Choose a day that has not passed.")).toBeVisible();
  await request.getByLabel("Last day").fill(NEXT_YEAR);
  await request.getByRole("button", { name: "Grant Professional" }).click();
  await expect(request).toHaveCount(0);

  await page.goto(REPORT);
  await expect(opened(page)).toBeVisible();
  await openOutbox(page);
  const letters = page.getByRole("listitem").filter({ hasText: email });
  await expect(letters.filter({ hasText: "You now have Professional access" })).toHaveCount(1);
});

for (const javaScriptEnabled of [true, false]) {
  test(`an admin grants, revokes and restores ${javaScriptEnabled ? "with" : "without"} JavaScript, and the log has it all`, async ({
    page,
    browser,
  }) => {
    const email = await signUp(page, "Jon Reader");
    const admin = await adminAt(browser, "/admin", javaScriptEnabled);
    await openPerson(admin, email);
    await admin.getByLabel("Tier").selectOption("Professional");
    await admin.getByLabel("Last day").fill(NEXT_YEAR);
    await admin.getByLabel("Note").fill("Guest of the conference");
    await admin.getByRole("button", { name: "Grant", exact: true }).click();
    await expect(admin.getByText("Current", { exact: true })).toBeVisible();
    await page.goto(REPORT);
    await expect(opened(page)).toBeVisible();

    await admin.getByRole("button", { name: "Revoke" }).click();
    await expect(admin.getByRole("button", { name: "Restore" })).toBeVisible();
    await page.goto(REPORT);
    await expect(opened(page)).toHaveCount(0);
    await admin.getByRole("button", { name: "Restore" }).click();
    await expect(admin.getByText("Current", { exact: true })).toBeVisible();
    await page.goto(REPORT);
    await expect(opened(page)).toBeVisible();

    await admin.getByRole("link", { name: "In the audit log" }).click();
    const entries = admin.getByRole("main").getByRole("listitem");
    await expect(entries.filter({ hasText: "granted a membership" })).toHaveCount(2);
    await expect(entries.filter({ hasText: "revoked a membership" })).toHaveCount(1);
    await expect(entries.filter({ hasText: "Guest of the conference" }).first()).toContainText("Ada Admin");
  });
}

test("a suspended reader is signed out at once, and can sign in again after it is lifted", async ({
  page,
  browser,
}) => {
  const email = await signUp(page, "Sue Reader");
  const admin = await adminAt(browser, "/admin");
  await openPerson(admin, email);
  await admin.getByRole("button", { name: "Suspend" }).click();
  await expect(admin.getByText("Please fill this in.")).toBeVisible();
  await admin.getByLabel("Reason").fill("Shared the password");
  await admin.getByRole("button", { name: "Suspend" }).click();
  await expect(admin.getByText("Suspended: cannot sign in")).toBeVisible();
  await page.goto("/account");
  await expect(page).toHaveURL("/sign-in?next=%2Faccount");
  await admin.getByRole("button", { name: "Lift the suspension" }).click();
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(page).toHaveURL("/account");
});

test("a tier is refused twice, created, renamed, and shown to everyone", async ({ page, browser }) => {
  const admin = await adminAt(browser, "/admin/tiers/new");
  const slug = `desk-${Date.now()}`;
  await admin.getByLabel("Name", { exact: true }).fill("Newsroom");
  await admin.getByLabel("Short name").fill("Not Good");
  await admin.getByLabel("Rank").fill("20");
  await admin.getByRole("button", { name: "Create tier" }).click();
  await expect(admin.getByText("Use lower-case letters, digits and hyphens.")).toBeVisible();
  await admin.getByLabel("Short name").fill(slug);
  await admin.getByRole("button", { name: "Create tier" }).click();
  await expect(admin.getByText("Another tier already has this rank.")).toBeVisible();
  await expect(admin.getByLabel("Name", { exact: true })).toHaveValue("Newsroom");
  await admin.getByLabel("Rank").fill(String(1_000 + (Date.now() % 900_000)));
  await admin.getByRole("button", { name: "Create tier" }).click();
  await expect(admin).toHaveURL("/admin/tiers");
  await admin
    .getByRole("row", { name: /^Newsroom/ })
    .getByRole("link")
    .last()
    .click();
  await admin.getByLabel("Name", { exact: true }).fill(`Newsroom ${slug}`);
  await admin.getByRole("button", { name: "Save" }).click();
  await expect(admin.getByRole("status")).toBeVisible();
  await page.goto("/pricing");
  await expect(page.getByRole("heading", { name: `Newsroom ${slug}` })).toBeVisible();
});

test("only an admin finds these pages", async ({ page }) => {
  for (const path of ["/admin", "/admin/people", "/admin/requests", "/admin/tiers", "/admin/audit"]) {
    await page.goto(path);
    await expect(page).toHaveURL(`/sign-in?next=${encodeURIComponent(path)}`);
  }
  await page.getByRole("button", { name: /^Editor/ }).click();
  await page.waitForURL(/admin\/audit/);
  for (const path of ["/admin", "/admin/people", "/admin/audit", "/admin/tiers/new"]) {
    expect((await page.goto(path))?.status()).toBe(404);
  }
});
