import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { FULL } from "./no-leak/probes";
import { browserOf, screensOf, VIEWERS_WITH_SCREENS } from "./screens";

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
/** A quick run checks each screen in both themes and at both widths, a full run in every combination. */
const LOOKS = [
  { colorScheme: "light", width: 1440 },
  { colorScheme: "dark", width: 390 },
  ...(FULL ? ([{ colorScheme: "light", width: 390 }] as const) : []),
  ...(FULL ? ([{ colorScheme: "dark", width: 1440 }] as const) : []),
] as const;

for (const look of LOOKS) {
  for (const viewer of VIEWERS_WITH_SCREENS) {
    test(`the screens of ${viewer}, ${look.colorScheme}, ${look.width} px wide: axe and the console report nothing`, async ({
      browser,
    }) => {
      const screens = screensOf(viewer);
      test.setTimeout(60_000 + screens.length * 15_000);
      const context = await browserOf(browser, viewer, look);
      await context.addInitScript(() => {
        document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) =>
          console.error(`policy: ${violatedDirective} ${blockedURI}`),
        );
      });
      const page = await context.newPage();
      const heard = listenTo(page);
      for (const { path, status = 200 } of screens) {
        const answer = await page.goto(path);
        expect(answer?.status(), path).toBe(status);
        await page.waitForLoadState("networkidle");
        const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
        const found = violations.flatMap(({ id, help, nodes }) =>
          nodes.map(
            ({ target, failureSummary }) =>
              `${id} (${help}) ${target.join(" ")} ${failureSummary?.slice(0, 200)}`,
          ),
        );
        expect.soft(found, path).toEqual([]);
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect.soft(overflow, `${path} scrolls sideways`).toBeLessThanOrEqual(0);
        // A browser logs every response that is not a success.
        const said = heard
          .splice(0)
          .filter((line) => status === 200 || !line.includes(`status of ${status}`));
        expect.soft(said, path).toEqual([]);
      }
      await context.close();
    });
  }
}

/** Collects the page's errors and warnings from now on. */
function listenTo(page: Page): string[] {
  const heard: string[] = [];
  page.on("pageerror", (error) => heard.push(`error: ${error.message}`));
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) heard.push(`${message.type()}: ${message.text()}`);
  });
  return heard;
}
