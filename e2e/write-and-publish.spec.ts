import { expect, test } from "@playwright/test";
import { windowOf } from "./windows";
import { begin, saved, text, write } from "./writing";

const OPEN = "Two plants were announced in the open part.";
const LOCKED = "Neither has ordered a furnace, which only members learn.";

test("an analyst writes behind a paywall, an editor publishes, a stranger is offered the rest, a subscriber reads it", async ({
  browser,
}) => {
  test.setTimeout(120_000);
  const title = `Furnaces ${Date.now()}`;
  const analyst = await windowOf(browser, /^Analyst/, "/desk");
  const path = await begin(analyst, title);
  await analyst.getByLabel("Standfirst").fill("What was announced, and what was ordered.");
  await analyst.getByLabel("What members get").fill("The order books of both plants.");
  await text(analyst).click();
  await analyst.keyboard.type(`${OPEN} `);
  await analyst.keyboard.press("Enter");
  await analyst.keyboard.type("/paywall");
  await expect(analyst.getByRole("option", { name: /Paywall/ })).toBeVisible();
  await analyst.keyboard.press("Enter");
  await write(analyst, LOCKED);
  await expect(analyst.getByLabel("Who may read from here")).toHaveValue("subscriber");
  await analyst.getByRole("button", { name: "Check…" }).click();
  await expect(analyst.getByText("Publishing is for editors.")).toBeVisible();
  await expect(analyst.getByRole("dialog").getByRole("button", { name: "Publish" })).toHaveCount(0);

  await analyst.goto(`${path}/preview?as=registered`);
  await expect(analyst.getByText(OPEN)).toBeVisible();
  await expect(analyst.getByText("The order books of both plants.")).toBeVisible();
  expect(await analyst.content()).not.toContain(LOCKED);

  const editor = await windowOf(browser, /^Editor/, path);
  await expect(text(editor)).toContainText(LOCKED);
  await editor.getByRole("button", { name: /^Publish/ }).click();
  const panel = editor.getByRole("dialog");
  await expect(panel.getByText("Subscriber and above also read")).toBeVisible();
  await panel.getByLabel("Reason", { exact: true }).fill("Its topic is not settled.");
  await panel.getByRole("button", { name: "Publish", exact: true }).click();
  await expect(editor.getByText("Version 1 is published")).toBeVisible();

  const address = `/reports/${title.toLowerCase().replaceAll(" ", "-")}`;
  const stranger = await windowOf(browser, null, address);
  await expect(stranger.getByRole("heading", { level: 1, name: title })).toBeVisible();
  await expect(stranger.getByText(OPEN)).toBeVisible();
  expect(await stranger.content()).not.toContain(LOCKED);
  const subscriber = await windowOf(browser, /^Subscriber/, address);
  await expect(subscriber.getByText(LOCKED)).toBeVisible();

  await text(editor).getByText(OPEN).click();
  await editor.keyboard.press("End");
  await write(editor, "One was a rumour.");
  await editor.getByRole("button", { name: /^Publish/ }).click();
  await expect(panel.getByLabel("Changes since version 1").locator("ins")).toContainText("One was a rumour.");
  await expect(panel.getByLabel("Reason", { exact: true })).toHaveValue("");
  await panel.getByLabel("Reason", { exact: true }).fill("Its topic is not settled yet.");
  await panel.getByLabel("Correction").check();
  await panel.getByRole("button", { name: "Publish version 2" }).click();
  await expect(panel.getByText("Say what changed; it is shown to readers.")).toBeVisible();
  await panel.getByLabel("What changed, and why").fill("One plant was never announced.");
  await panel.getByRole("button", { name: "Publish version 2" }).click();
  await expect(editor.getByText("Version 2 is published")).toBeVisible();
  await stranger.reload();
  await expect(stranger.getByText("One plant was never announced.").first()).toBeVisible();

  await editor.goto(path);
  await editor.getByRole("button", { name: "Withdraw…" }).click();
  await editor.getByLabel("Reason").fill("Both were rumours.");
  await editor.getByRole("button", { name: "Withdraw", exact: true }).click();
  await expect(editor.getByText("Withdrawn").first()).toBeVisible();
  await subscriber.reload();
  await expect(subscriber.getByText("Both were rumours.")).toBeVisible();
  expect(await subscriber.content()).not.toContain(LOCKED);
});

test("when two people write at once, the later is told about the earlier, and both keep their words", async ({
  browser,
}) => {
  test.setTimeout(120_000);
  const analyst = await windowOf(browser, /^Analyst/, "/desk");
  const path = await begin(analyst, `Two hands ${Date.now()}`);
  await text(analyst).click();
  await analyst.keyboard.type("First paragraph.");
  await analyst.keyboard.press("Enter");
  await write(analyst, "Second paragraph.");

  const editor = await windowOf(browser, /^Editor/, path);
  await text(editor).getByText("First paragraph.").click();
  await editor.keyboard.press("End");
  await write(editor, " The editor adds.");

  await text(analyst).getByText("Second paragraph.").click();
  await analyst.keyboard.press("End");
  await analyst.keyboard.type(" The analyst adds.");
  const question = analyst.getByRole("alertdialog");
  await expect(question).toContainText("saved this report while you were writing", { timeout: 20_000 });
  await expect(question.locator("del", { hasText: "The editor adds." })).toBeVisible();
  await expect(question.locator("ins", { hasText: "The analyst adds." })).toBeVisible();
  await question.getByRole("button", { name: "Merge both" }).click();
  await saved(analyst);
  await analyst.reload();
  await expect(text(analyst)).toContainText("First paragraph. The editor adds.");
  await expect(text(analyst)).toContainText("Second paragraph. The analyst adds.");
  await analyst.goto(`${path}/history`);
  await expect(analyst.getByText("Set aside in a conflict")).toBeVisible();
});

test("words written offline are kept, and offered again after the window was closed", async ({ browser }) => {
  test.setTimeout(120_000);
  const page = await windowOf(browser, /^Analyst/, "/desk");
  const path = await begin(page, `Tunnel ${Date.now()}`);
  await text(page).click();
  await write(page, "Before the tunnel.");
  await page.context().setOffline(true);
  await page.keyboard.type(" Inside the tunnel.");
  await expect(page.getByText("Offline: kept in this browser, will retry")).toBeVisible({ timeout: 20_000 });
  const later = await page.context().newPage();
  await page.close();
  await page.context().setOffline(false);
  await later.goto(path);
  await expect(text(later)).not.toContainText("Inside the tunnel.");
  await later.getByRole("button", { name: "Restore it" }).click();
  await expect(text(later)).toContainText("Before the tunnel. Inside the tunnel.");
  await saved(later);
});

test("a box goes to the very end, and inserting a second disclaimer opens the first", async ({ browser }) => {
  const page = await windowOf(browser, /^Analyst/, "/desk");
  await begin(page, `Boxes ${Date.now()}`);
  await text(page).click();
  await page.keyboard.type("The last words.");
  const insert = async (name: RegExp, words: string) => {
    await page.getByRole("button", { name: "Insert" }).click();
    await page.getByRole("menuitem", { name }).click();
    await page.keyboard.type(words);
  };
  await insert(/^Callout/, "Beware.");
  await insert(/^Disclaimer/, "No advice.");
  await insert(/^Disclaimer/, " None at all.");
  const disclaimer = text(page).locator("section.disclaimer");
  await expect(disclaimer).toHaveCount(1);
  await expect(disclaimer.getByRole("paragraph").last()).toHaveText("No advice. None at all.");
  await expect(text(page).getByText("Beware.", { exact: true })).toBeVisible();
  await saved(page);
});
