import { expect, test } from "@playwright/test";
import { FULL } from "./no-leak/probes";
import { expectNoFaults, windowOf } from "./windows";

/** Readable by everyone, so that every reader takes part. */
const OPEN = "/reports/chinas-2025-export-controls-a-ledger";
/** Partly for subscribers. */
const PAID = "/reports/magnets-outside-china";

test.skip(!FULL, "Part of the full run");

for (const javaScriptEnabled of [true, false]) {
  test(`a reader's first comment waits, a moderator approves it, others answer${javaScriptEnabled ? "" : ", without JavaScript"}`, async ({
    browser,
  }) => {
    const words = `Asked ${javaScriptEnabled ? "with" : "without"} JavaScript`;
    const answerWords = `Answered by the desk: ${words}`;
    const discussion = `${PAID}/discussion`;
    const reader = await windowOf(browser, /^Subscriber/, discussion, { javaScriptEnabled });
    const name = reader.getByLabel("Display name");
    if (await name.isVisible()) await name.fill("Attentive Reader");
    await reader.getByLabel("Your comment").fill(`**${words}**`);
    await reader.getByRole("button", { name: "Preview" }).click();
    await expect(reader.getByRole("status").locator("strong", { hasText: words })).toBeVisible();
    await reader.getByRole("button", { name: "Post" }).click();
    await expect(reader.getByText("A moderator reads your comment")).toBeVisible();
    await reader.goto(discussion);
    const own = reader.getByRole("article").filter({ hasText: words });
    await expect(own.getByText("Waiting for a moderator")).toBeVisible();

    const editor = await windowOf(browser, /^Editor/, "/admin/moderation", { javaScriptEnabled });
    const queued = editor.getByRole("listitem").filter({ hasText: words });
    await queued.getByRole("button", { name: "Approve" }).click();
    await expect(queued).toHaveCount(0);
    await editor.goto(discussion);
    await editor.getByRole("article").filter({ hasText: words }).getByRole("link", { name: "Reply" }).click();
    const editorName = editor.getByLabel("Display name").first();
    if (await editorName.isVisible()) await editorName.fill("The Editor");
    await editor.getByLabel("Reply to Attentive Reader").fill(answerWords);
    await editor.getByRole("button", { name: "Reply" }).click();
    const posted = editor.getByRole("article").filter({ hasText: answerWords });
    await expect(posted.last()).toBeVisible();
    await reader.goto(discussion);
    const answer = reader.getByRole("article").filter({ hasText: answerWords }).last();
    await expect(answer.getByText("Desk", { exact: true })).toBeVisible();
    await answer.getByRole("button", { name: /^Agree/ }).click();
    await expect(answer.getByRole("button", { name: /^Agree/ })).toHaveAttribute("aria-pressed", "true");
    await reader.goto(discussion);
    await expect(
      reader
        .getByRole("article")
        .filter({ hasText: answerWords })
        .last()
        .getByRole("button", { name: /^Agree 1/ }),
    ).toBeVisible();
  });
}

test("a report shows how many comments it has, and those who may not read it all see neither words nor number", async ({
  browser,
  page,
}) => {
  await page.goto(PAID);
  await page.getByRole("link", { name: "Join the full discussion" }).click();
  await expect(page.getByText("Open to those who can read the whole report")).toBeVisible();
  expect(await (await page.request.get(`${PAID}/discussion/count`)).json()).toEqual({
    count: null,
    passages: {},
  });
  const member = await windowOf(browser, /^Subscriber/, PAID);
  await member.getByRole("link", { name: "Join the full discussion" }).scrollIntoViewIfNeeded();
  await expect(member.locator("[data-comment-count]")).toHaveText(/No replies yet|comment/);
});

test("the screens of a discussion have no faults of access at both widths and in both themes", async ({
  browser,
}) => {
  for (const width of [1440, 390]) {
    for (const colorScheme of ["light", "dark"] as const) {
      const page = await windowOf(browser, /^Editor/, `${OPEN}/discussion`);
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 900 });
      for (const path of [
        `${OPEN}/discussion`,
        `${PAID}/discussion`,
        "/admin/moderation",
        "/account/discussion",
      ]) {
        await page.goto(path);
        await expectNoFaults(page, path);
      }
    }
  }
});
