import { expect, type Page, test } from "@playwright/test";
import { openOutbox } from "./outbox";
import { DEMO_PASSWORD } from "./server";

const PASSWORD = "tulip orbit cactus nine";
let nth = 0;
const newAddress = () => `reader-${Date.now()}-${nth++}@example.com`;

async function fillIn(page: Page, email: string, password: string): Promise<void> {
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
}

/** The link in the newest mail to an address, from the demonstration's outbox page. */
async function mailedLink(page: Page, to: string): Promise<string> {
  const outbox = await page.context().newPage();
  await openOutbox(outbox);
  const text = (await outbox.locator("main").textContent()) ?? "";
  await outbox.close();
  const link = /https?:\/\/\S+[?&]token=[\w-]+\S*/.exec(text.slice(text.indexOf(to)))?.[0];
  if (!link) throw new Error(`No link in the outbox for ${to}`);
  const { pathname, search } = new URL(link);
  return pathname + search;
}

async function aReport(page: Page): Promise<string> {
  await page.goto("/reports");
  return (await page.locator("main article a[href^='/reports/']").first().getAttribute("href")) ?? "";
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("a subscriber signs in, comes back to the report, and signs out", async ({ page }) => {
      const report = await aReport(page);
      await page.goto(`/sign-in?next=${encodeURIComponent(report)}`);
      await fillIn(page, "subscriber@example.com", "not the password");
      await page.getByRole("button", { name: "Sign in", exact: true }).click();
      await expect(
        page.getByRole("alert").filter({ hasText: "Wrong e-mail address or password" }),
      ).toBeVisible();
      await expect(page.getByLabel("E-mail address")).toHaveValue("subscriber@example.com");
      await expect(page.getByLabel("Password", { exact: true })).toHaveValue("");
      await fillIn(page, "subscriber@example.com", DEMO_PASSWORD);
      await page.getByRole("button", { name: "Sign in", exact: true }).click();
      await expect(page).toHaveURL(report);
      await page.goto("/account");
      await expect(page.getByText("This device", { exact: true })).toBeVisible();
      await page.getByRole("button", { name: "Sign out", exact: true }).first().click();
      await expect(page).toHaveURL("/");
      await page.goto("/account");
      await expect(page).toHaveURL("/sign-in?next=%2Faccount");
    });

    test("one click signs in to an account of the demonstration", async ({ page }) => {
      await page.goto("/sign-in?next=%2Faccount");
      await page.getByRole("button", { name: /^Analyst/ }).click();
      await expect(page).toHaveURL("/account");
      await expect(page.getByText("You are a member of the desk")).toBeVisible();
    });

    test("a new reader signs up, confirms the address, forgets the password and gets in by mail", async ({
      page,
    }) => {
      const email = newAddress();
      await page.goto("/sign-up");
      await page.getByLabel("Your name").fill("Ada Reader");
      await fillIn(page, email, "password1234567");
      await page.getByRole("button", { name: "Create my account" }).click();
      await expect(page.getByText("This is easy to guess", { exact: false })).toBeVisible();
      await expect(page.getByLabel("Your name")).toHaveValue("Ada Reader");
      await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
      await page.getByRole("button", { name: "Create my account" }).click();
      await expect(page.getByRole("heading", { name: "Check your mail" })).toBeVisible();

      await page.goto(await mailedLink(page, email));
      await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
      await page.getByRole("button", { name: "Confirm my address" }).click();
      await expect(page).toHaveURL("/account");
      await expect(page.getByRole("heading", { name: "Ada Reader" })).toBeVisible();
      await expect(page.getByText("not confirmed yet")).toHaveCount(0);

      await page.getByText("Sign out everywhere").click();
      await page.getByRole("button", { name: "Sign out of all devices" }).click();
      await expect(page.getByText("You are signed out on all devices.")).toBeVisible();
      await page.getByRole("link", { name: "Forgot your password?" }).click();
      await page.getByLabel("E-mail address").fill(email);
      await page.getByRole("button", { name: "Mail me a link" }).click();
      await expect(page.getByRole("heading", { name: "Check your mail" })).toBeVisible();
      const link = await mailedLink(page, email);
      await page.goto(link);
      await page.getByLabel("New password", { exact: true }).fill("seven kettles sing at noon");
      await page.getByRole("button", { name: "Save and sign in" }).click();
      await expect(page).toHaveURL("/account");
      await page.goto(link);
      await expect(page.getByRole("heading", { name: "This link no longer works" })).toBeVisible();
    });

    test("the button behind a mailed link signs in", async ({ page }) => {
      const report = await aReport(page);
      await page.goto(`/sign-in?next=${encodeURIComponent(report)}`);
      const email = javaScriptEnabled ? "registered@example.com" : "editor@example.com";
      await page.getByLabel("E-mail address").fill(email);
      await page.getByRole("button", { name: "Mail me a link instead" }).click();
      await expect(page.getByRole("heading", { name: "Check your mail" })).toBeVisible();
      const link = await mailedLink(page, email);
      await page.goto(link);
      // next-auth's own way to redeem a link, which needs no button, opens nothing and uses nothing up.
      const { search } = new URL(link, page.url());
      await page.request.get(`/api/auth/callback/email${search}&email=${email}`);
      expect(await (await page.request.get("/api/auth/session")).json()).toEqual({});
      await page.getByRole("button", { name: "Sign in", exact: true }).click();
      await expect(page).toHaveURL(report);
    });
  });
}

test("a session that is ended elsewhere is over at its next request", async ({ browser }) => {
  // A separate account, so that the journeys of others do not end with it.
  const email = newAddress();
  const [here, there] = [
    await (await browser.newContext()).newPage(),
    await (await browser.newContext()).newPage(),
  ];
  await here.goto("/sign-up");
  await here.getByLabel("Your name").fill("Ada Reader");
  await fillIn(here, email, PASSWORD);
  await here.getByRole("button", { name: "Create my account" }).click();
  await expect(here.getByRole("heading", { name: "Check your mail" })).toBeVisible();
  await here.goto(await mailedLink(here, email));
  await here.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await here.getByRole("button", { name: "Confirm my address" }).click();
  await expect(here).toHaveURL("/account");
  await there.goto("/sign-in?next=%2Faccount");
  await fillIn(there, email, PASSWORD);
  await there.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(there).toHaveURL("/account");

  await here.getByText("Sign out everywhere").click();
  await here.getByRole("button", { name: "Sign out of all devices" }).click();
  await expect(here.getByText("You are signed out on all devices.")).toBeVisible();
  await there.goto("/account");
  await expect(there).toHaveURL("/sign-in?next=%2Faccount");
});

test("after signing out, the back button shows nothing from before", async ({ page }) => {
  await page.goto("/sign-in?next=%2Faccount");
  await page.getByRole("button", { name: /^Subscriber/ }).click();
  await expect(page).toHaveURL("/account");
  await page.getByRole("button", { name: "Sign out", exact: true }).first().click();
  await expect(page).toHaveURL("/");
  await page.goBack();
  await expect(page).toHaveURL("/sign-in?next=%2Faccount");
  await expect(page.getByRole("heading", { name: "Devices" })).toHaveCount(0);
});

test("next-auth's own endpoints open and end the same sessions", async ({ page, baseURL }) => {
  await page.goto("/sign-in");
  const answer = await page.evaluate(async (password) => {
    const post = (path: string, fields: Record<string, string>) =>
      fetch(path, { method: "POST", body: new URLSearchParams(fields), redirect: "manual" });
    const { csrfToken } = await (await fetch("/api/auth/csrf")).json();
    const fields = { csrfToken, email: "analyst@example.com", password, json: "true" };
    await post("/api/auth/callback/credentials", { ...fields, password: "not the password" });
    const none = await (await fetch("/api/auth/session")).json();
    await post("/api/auth/callback/credentials", fields);
    const session = await (await fetch("/api/auth/session")).json();
    await post("/api/auth/signout", { csrfToken, json: "true" });
    return { none, session, after: await (await fetch("/api/auth/session")).json() };
  }, DEMO_PASSWORD);
  expect(answer.none).toEqual({});
  expect(answer.session.user).toMatchObject({ email: "analyst@example.com" });
  expect(answer.after).toEqual({});
  await page.goto("/account");
  expect(page.url()).toBe(`${baseURL}/sign-in?next=%2Faccount`);
});
