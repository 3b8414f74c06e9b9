import { expect, test } from "@playwright/test";
import { READS, type ViewerKind } from "./no-leak/world";
import { allScreens, browserOf } from "./screens";

for (const viewer of Object.keys(READS) as ViewerKind[]) {
  test(`no screen of ${viewer} breaks the policy or complains`, async ({ browser }) => {
    const screens = allScreens().filter(({ as }) => as === viewer);
    test.skip(screens.length === 0);
    test.setTimeout(30_000 + screens.length * 10_000);
    const context = await browserOf(browser, viewer);
    await context.addInitScript(() => {
      document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) =>
        console.error(`policy: ${violatedDirective} ${blockedURI}`),
      );
    });
    const page = await context.newPage();
    const heard: string[] = [];
    page.on("pageerror", (error) => heard.push(`error: ${error.message}`));
    page.on("console", (message) => {
      if (["error", "warning"].includes(message.type())) heard.push(`${message.type()}: ${message.text()}`);
    });
    for (const { path, status = 200 } of screens) {
      await page.goto(path);
      await page.waitForLoadState("networkidle");
      // A browser notes every answer that is not a success.
      const said = heard.splice(0).filter((line) => status === 200 || !line.includes(`status of ${status}`));
      expect.soft(said, path).toEqual([]);
    }
    await context.close();
  });
}
