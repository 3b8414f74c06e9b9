import { expect, type Page, test } from "@playwright/test";
import type { Editor } from "@tiptap/core";
import { windowOf } from "./windows";
import { begin, saved, text, write } from "./writing";

const PIXEL =
  "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAACgAAAAYCAIAAAAH5iiXAAAACXBIWXMAAAPoAAAD6AG1e1JrAAAAN0lEQVRIiWPYmio7IIhh1OLU0aDeOpq4ZEezU+poAbJ1tMiUHa0kUkerRdnRajF1tFrcOtSrRQCcHo59DIhNcgAAAABJRU5ErkJggg==";

/** Pastes as a browser does: a clipboard event with its data, sent to the focused element. */
async function paste(page: Page, html: string): Promise<void> {
  await page.evaluate((markup) => {
    const data = new DataTransfer();
    data.setData("text/html", markup);
    data.setData("text/plain", new DOMParser().parseFromString(markup, "text/html").body.textContent ?? "");
    document.activeElement?.dispatchEvent(
      new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }),
    );
  }, html);
}

const notices = (page: Page) => page.getByRole("status", { name: "What the paste left out" });

const wordItem = (level: number, marker: string, words: string) =>
  `<p class=MsoListParagraphCxSpMiddle style='text-indent:-18.0pt;mso-list:l0 level${level} lfo1'><![if !supportLists]><span style='mso-list:Ignore'>${marker}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span><![endif]>${words}<o:p></o:p></p>`;

const WORD = `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word"><head><meta name=Generator content="Microsoft Word 15"></head><body lang=EN-GB><!--StartFragment-->
<p class=MsoTitle>Quotas for 2026</p>
<p class=MsoNormal>Reserves of 44·10<sup>6</sup>&nbsp;t<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1"><span class=MsoFootnoteReference>[1]</span></a> are <del cite="mailto:a">old</del><ins cite="mailto:a">new</ins>.<span style='display:none;mso-hide:all'>PRIVATE</span></p>
${wordItem(1, "·", "First")}${wordItem(2, "o", "Nested")}${wordItem(1, "3.", "Third")}
<table><thead><tr><td><b>Year</b></td><td colspan=2><b>Quota, t</b></td></tr></thead><tr><td>2025</td><td>135&nbsp;000</td><td>−1.5&nbsp;%</td></tr></table>
<p class=MsoNormal><![if !vml]><img width=10 height=10 src="file:///C:/x/clip_image001.png"><![endif]>After the picture.</p>
<div style='mso-element:footnote-list'><div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a href="#_ftnref1" name="_ftn1">[1]</a> USGS, 2026.</p></div></div><!--EndFragment--></body></html>`;

test("pastes from Word, Google Docs and a page arrive whole, and one undo reverts each", async ({
  browser,
}) => {
  const page = await windowOf(browser, /^Analyst/, "/desk");
  await begin(page, `Pasted ${Date.now()}`);
  await text(page).click();
  await paste(page, WORD);
  await expect(text(page).getByRole("heading", { name: "Quotas for 2026" })).toBeVisible();
  await expect(text(page).locator("sup", { hasText: "6" })).toHaveCount(1);
  await expect(text(page).locator(".footnote-mark")).toHaveCount(1);
  await expect(text(page).locator("ul ul li")).toHaveText(["Nested"]);
  await expect(text(page).locator("ol[start='3'] li")).toHaveText(["Third"]);
  await expect(text(page).getByRole("columnheader", { name: "Quota, t" })).toHaveAttribute("colspan", "2");
  await expect(text(page)).toContainText("are new.");
  await expect(text(page)).not.toContainText(/old|PRIVATE|USGS|\[1\]/);
  await expect(notices(page)).toContainText("1 picture was left out.");
  await expect(notices(page)).toContainText("1 tracked deletion was left out.");
  await page.getByRole("button", { name: "Close the notice" }).click();
  await expect(notices(page)).toBeEmpty();
  await expect(text(page)).toBeFocused();
  await saved(page);
  await page.reload();
  await expect(text(page).locator("ul ul li")).toHaveText(["Nested"]);
  await text(page).locator(".footnote-mark").click();
  await expect(page.getByRole("dialog").getByRole("textbox")).toHaveValue("USGS, 2026.");
  await page.keyboard.press("Escape");

  await text(page).getByText("After the picture.").click();
  await page.keyboard.press("End");
  await page.keyboard.press("Enter");
  await paste(
    page,
    `<b style="font-weight:normal" id="docs-internal-guid-1"><p>Prices <a href="https://www.google.com/url?q=https://example.org/oxide&amp;sa=D">of oxide</a> fell by 10<span style="vertical-align:super;font-size:0.6em">−2</span>.</p><p><img src="${PIXEL}" alt="A chart of prices"></p><p>The end.</p></b>`,
  );
  await expect(text(page).getByRole("link", { name: "of oxide" })).toHaveAttribute(
    "href",
    "https://example.org/oxide",
  );
  await expect(text(page).getByRole("img", { name: "A chart of prices" })).toBeVisible();
  await expect(notices(page)).toBeEmpty();
  await saved(page);
  await page.keyboard.press("ControlOrMeta+z");
  await expect(text(page).getByRole("img")).toHaveCount(0);
  await expect(text(page)).not.toContainText("The end.");
  await page.keyboard.press("ControlOrMeta+Shift+z");
  await expect(text(page).getByRole("img", { name: "A chart of prices" })).toBeVisible();

  await text(page).getByText("The end.").click();
  await page.keyboard.press("End");
  await page.keyboard.press("Enter");
  await paste(
    page,
    `<h1>From a page</h1><p>See <a href="/news/1">the news</a>.</p><hr data-paywall data-access="professional"><ol><li>one</li><li value="5">five</li></ol><img src="https://example.org/a.png"><img src="https://example.org/b.png">`,
  );
  await expect(text(page).getByRole("heading", { name: "From a page" })).toBeVisible();
  await expect(text(page).getByRole("link", { name: "the news" })).toHaveCount(0);
  await expect(text(page).locator("ol[start='5'] li")).toHaveText(["five"]);
  await expect(text(page).getByLabel("Who may read from here")).toHaveCount(0);
  await expect(notices(page).getByRole("listitem")).toHaveText([
    /^An access marker was left out/,
    /^2 pictures were left out/,
    /^1 link was left out/,
  ]);
  await saved(page);
});

test("what is copied here and pasted here keeps its paywall", async ({ browser }) => {
  const page = await windowOf(browser, /^Analyst/, "/desk");
  await begin(page, `Copied ${Date.now()}`);
  await text(page).click();
  await page.keyboard.type("Open.");
  await page.keyboard.press("Enter");
  await page.keyboard.type("/paywall");
  await expect(page.getByRole("option", { name: /Paywall/ })).toBeVisible();
  await page.keyboard.press("Enter");
  await write(page, "Locked.");
  await page.keyboard.press("ControlOrMeta+a");
  const copied = await page.evaluate(() => {
    const data = new DataTransfer();
    document.activeElement?.dispatchEvent(
      new ClipboardEvent("copy", { clipboardData: data, bubbles: true, cancelable: true }),
    );
    return data.getData("text/html");
  });
  await page.keyboard.press("ArrowRight");
  // The editor learns of a new selection a moment after the key.
  await expect
    .poll(() =>
      text(page).evaluate(
        (element: HTMLElement & { editor?: Editor }) => element.editor?.state.selection.empty,
      ),
    )
    .toBe(true);
  await paste(page, copied);
  await expect(text(page).getByLabel("Who may read from here")).toHaveCount(2);
  await expect(notices(page)).toBeEmpty();
});

test("@ with a Chinese name by keyboard and by input method, and with a name that is not in the register", async ({
  browser,
}) => {
  const page = await windowOf(browser, /^Analyst/, "/desk");
  await begin(page, `Named ${Date.now()}`);
  const entities = page.getByRole("listbox", { name: "Entities" });
  await text(page).click();
  await page.keyboard.insertText("稀土来自@");
  await page.keyboard.insertText("盛");
  await page.keyboard.insertText("和");
  await expect(entities.getByRole("option").first()).toContainText("Shenghe");
  await page.keyboard.press("Enter");
  const mark = text(page).locator(".entity-mark");
  await expect(mark).toHaveText(/^盛和/);
  await expect(entities).toHaveCount(0);

  // An input method: letters in between, then the characters.
  const ime = await page.context().newCDPSession(page);
  await page.keyboard.insertText("。@");
  await ime.send("Input.imeSetComposition", { text: "bao", selectionStart: 3, selectionEnd: 3 });
  await ime.send("Input.imeSetComposition", { text: "包钢", selectionStart: 2, selectionEnd: 2 });
  await ime.send("Input.insertText", { text: "包钢" });
  await expect(entities.getByRole("option").first()).toContainText("包钢");
  await page.keyboard.press("Enter");
  await expect(mark).toHaveCount(2);
  await expect(mark.last()).toHaveText(/^包钢/);

  // Enter pressed before the response takes its first line, and does not break the sentence.
  await page.keyboard.type(" @baogang group");
  await page.keyboard.press("Enter");
  await expect(mark).toHaveCount(3);
  await expect(text(page).getByRole("paragraph")).toHaveCount(1);

  await page.keyboard.type("and @Nobody Industries");
  const offer = entities.getByRole("option", { name: /Add “Nobody Industries”/ });
  await expect(offer).toBeVisible();
  await offer.click();
  const dialog = page.getByRole("dialog", { name: "Add to the register" });
  await expect(dialog.getByLabel("Name", { exact: true })).toHaveValue("Nobody Industries");
  await dialog.getByRole("button", { name: "Cancel" }).click();
  await expect(text(page)).toBeFocused();
  await saved(page);
  await page.getByRole("button", { name: "Check…" }).click();
  await expect(page.getByRole("dialog")).toContainText("A name after an @ that is not linked to an entity");
  await page.keyboard.press("Escape");
  await text(page).click();
  await page.keyboard.press("ControlOrMeta+Home");
  // Chromium reports two quick moves of the caret as one: words written there prove that it left the name.
  await page.keyboard.insertText("据悉，");
  await expect(text(page).getByRole("paragraph")).toHaveText(/^据悉，稀土来自/);
  await page.keyboard.press("ControlOrMeta+End");
  await entities.getByRole("option", { name: /Add “Nobody Industries”/ }).click();
  await dialog.getByRole("button", { name: "Add to the register" }).click();
  await expect(mark).toHaveCount(4);
  await expect(mark.last()).toHaveText("Nobody Industries");
  await saved(page);
});
