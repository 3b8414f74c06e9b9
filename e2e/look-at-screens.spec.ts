import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { FULL } from "./no-leak/probes";
import { browserOf, screensOf, VIEWERS_WITH_SCREENS } from "./screens";

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
type Look = { colorScheme: "light" | "dark"; width: number };

/** A full run loads each screen for every combination; a quick one looks at it light and wide, or dark and narrow, in turn. */
const LOADS: readonly [Look, ...Look[]][] = FULL
  ? (["light", "dark"] as const).flatMap((colorScheme) =>
      [1440, 390].map((width): [Look] => [{ colorScheme, width }]),
    )
  : [
      [
        { colorScheme: "light", width: 1440 },
        { colorScheme: "dark", width: 390 },
      ],
    ];

/** The fonts are there, and React has taken over. */
const SETTLED = async () => {
  await document.fonts.ready;
  await new Promise((resolve) => requestIdleCallback(resolve));
};

for (const looks of LOADS) {
  const words = looks.map(({ colorScheme, width }) => `${colorScheme}, ${width} px wide`).join(" or ");
  for (const viewer of VIEWERS_WITH_SCREENS) {
    test(`the screens of ${viewer}, ${words}: axe and the console report nothing`, async ({ browser }) => {
      const screens = screensOf(viewer);
      test.setTimeout(60_000 + screens.length * 15_000);
      const context = await browserOf(browser, viewer, looks[0]);
      await context.addInitScript(() => {
        document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) =>
          console.error(`policy: ${violatedDirective} ${blockedURI}`),
        );
      });
      const page = await context.newPage();
      const heard = listenTo(page);
      for (const [index, { path, status = 200 }] of screens.entries()) {
        const look = looks[index % looks.length] ?? looks[0];
        await turn(page, look);
        const answer = await page.goto(path);
        expect(answer?.status(), path).toBe(status);
        await expect(page.locator('[aria-busy="true"]'), path).toHaveCount(0);
        await page.evaluate(SETTLED);
        expect.soft(await faultsIn(page), `${path}, ${look.colorScheme}`).toEqual([]);
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect.soft(overflow, `${path} scrolls sideways at ${look.width} px`).toBeLessThanOrEqual(0);
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

async function turn(page: Page, { colorScheme, width }: Look): Promise<void> {
  await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
  await page.setViewportSize({ width, height: 900 });
}

/** What axe finds, a line for each element. */
async function faultsIn(page: Page): Promise<string[]> {
  // In one step, because no page has frames; a second page for each would cost as much as the rules.
  const axe = new AxeBuilder({ page }).withTags(RULES).setLegacyMode();
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) => `${id} (${help}) ${target.join(" ")} ${failureSummary?.slice(0, 200)}`,
    ),
  );
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
