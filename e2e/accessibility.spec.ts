import { AxeBuilder } from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { READS, type ViewerKind } from "./no-leak/world";
import { allScreens, browserOf } from "./screens";

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const LOOKS = [
  { colorScheme: "light", width: 1440 },
  { colorScheme: "dark", width: 390 },
  { colorScheme: "light", width: 390 },
  { colorScheme: "dark", width: 1440 },
] as const;
const VIEWERS = Object.keys(READS) as ViewerKind[];

for (const look of LOOKS) {
  for (const viewer of VIEWERS) {
    test(`axe finds nothing on the screens of ${viewer}, ${look.colorScheme}, ${look.width} px wide`, async ({
      browser,
    }) => {
      const screens = allScreens().filter(({ as }) => as === viewer);
      test.skip(screens.length === 0);
      test.setTimeout(60_000 + screens.length * 15_000);
      const context = await browserOf(browser, viewer, look);
      const page = await context.newPage();
      for (const { path, status = 200 } of screens) {
        const answer = await page.goto(path);
        expect(answer?.status(), path).toBe(status);
        await page.waitForLoadState("load");
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
      }
      await context.close();
    });
  }
}
