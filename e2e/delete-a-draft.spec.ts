import { expect, test } from "@playwright/test";
import { tabOf, windowOf } from "./windows";
import { begin, saved, text, write } from "./writing";

test("deleting a draft can be undone at once, or from the trash, where others do not see it", async ({
  browser,
}) => {
  test.setTimeout(120_000);
  const title = `Thrown away ${Date.now()}`;
  const analyst = await windowOf(browser, /^Analyst/, "/desk");
  const path = await begin(analyst, title);
  await text(analyst).click();
  await write(analyst, "Words worth keeping.");

  await analyst.getByRole("button", { name: "Move to trash" }).click();
  await expect(analyst).toHaveURL("/desk");
  await expect(analyst.getByText(`“${title}” is in the trash`)).toBeVisible();
  await expect(analyst.getByRole("main").getByRole("link", { name: title })).toHaveCount(0);
  await analyst.getByRole("button", { name: "Undo" }).click();
  await expect(analyst.getByRole("main").getByRole("link", { name: title })).toBeVisible();

  await analyst.goto(path);
  await expect(text(analyst)).toContainText("Words worth keeping.");
  await analyst.getByRole("button", { name: "Move to trash" }).click();
  await expect(analyst).toHaveURL("/desk");
  await analyst.goto(path);
  await expect(analyst.getByText("This draft is in the trash.")).toBeVisible();
  await analyst.getByRole("link", { name: "Preview" }).click();
  await expect(analyst.getByText("Words worth keeping.")).toBeVisible();
  await analyst.goto("/desk/trash");
  await expect(analyst.getByRole("link", { name: title })).toBeVisible();
  await expect(analyst.getByRole("button", { name: "Delete permanently…" })).toHaveCount(0);
  await analyst.getByRole("button", { name: `Restore ${title}` }).click();
  await expect(analyst.getByRole("main").getByRole("link", { name: title })).toHaveCount(0);
  await analyst.goto(path);
  await expect(text(analyst)).toContainText("Words worth keeping.");
});

test("an author typing in a draft that an editor deletes saves the words as a new draft", async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const title = `Pulled away ${Date.now()}`;
  const analyst = await windowOf(browser, /^Analyst/, "/desk");
  const path = await begin(analyst, title);
  await text(analyst).click();
  await write(analyst, "First words.");

  const editor = await windowOf(browser, /^Editor/, path);
  await expect(text(editor)).toContainText("First words.");
  await editor.getByRole("button", { name: "Move to trash" }).click();
  await expect(editor).toHaveURL("/desk");

  await analyst.keyboard.type(" Last words.");
  const notice = analyst.getByRole("alert").filter({ hasText: "This draft was deleted by" });
  await expect(notice).toBeVisible({ timeout: 20_000 });
  await expect(notice.getByRole("button", { name: "Restore it" })).toBeVisible();
  await notice.getByRole("button", { name: "Save as a new draft" }).click();
  await expect(analyst).not.toHaveURL(path);
  await expect(text(analyst)).toContainText("First words. Last words.");
  await text(analyst).click();
  await analyst.keyboard.press("End");
  await write(analyst, " And more.");

  await editor.goto("/desk/trash");
  const line = editor.getByRole("listitem").filter({ hasText: title });
  await line.getByRole("button", { name: "Delete permanently…" }).click();
  await editor.getByRole("alertdialog").getByRole("button", { name: "Delete permanently" }).click();
  await expect(editor.getByText(`“${title}” was permanently deleted`)).toBeVisible();
  await expect(line).toHaveCount(0);
  expect((await editor.goto(path))?.status()).toBe(404);
});

test("an author restores a draft that was deleted while they typed, with the words typed since", async ({
  browser,
}) => {
  test.setTimeout(120_000);
  const analyst = await windowOf(browser, /^Analyst/, "/desk");
  const path = await begin(analyst, `Brought back ${Date.now()}`);
  await text(analyst).click();
  await write(analyst, "First words.");
  const editor = await windowOf(browser, /^Editor/, path);
  await expect(text(editor)).toBeVisible();
  await editor.getByRole("button", { name: "Move to trash" }).click();
  await expect(editor).toHaveURL("/desk");
  await analyst.keyboard.type(" Last words.");
  await analyst.getByRole("button", { name: "Restore it" }).click({ timeout: 20_000 });
  await saved(analyst);
  await analyst.reload();
  await expect(text(analyst)).toContainText("First words. Last words.");
});

test("one person in two tabs is told that the other tab saved, and the history lists each save once", async ({
  browser,
}) => {
  test.setTimeout(120_000);
  const one = await windowOf(browser, /^Analyst/, "/desk");
  const path = await begin(one, `Two tabs ${Date.now()}`);
  await text(one).click();
  await write(one, "Words.");
  const two = await tabOf(one.context(), path);
  await text(two).click();
  await two.keyboard.press("End");
  await write(two, " Of the second tab.");
  await one.bringToFront();
  await text(one).click();
  await one.keyboard.press("End");
  await one.keyboard.type(" Of the first tab.");
  const question = one.getByRole("alertdialog");
  await expect(question).toContainText("You saved this report in another tab", { timeout: 20_000 });
  await question.getByRole("button", { name: "Keep this tab’s" }).click();
  await saved(one);
  await one.goto(`${path}/history`);
  const lines = await one.getByRole("link", { name: /evision \d+$/ }).allTextContents();
  expect(lines.length).toBeGreaterThan(1);
  expect(new Set(lines).size).toBe(lines.length);
});
