import { readFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "@playwright/test";
import { BASE_URL, BEHIND_PROXY } from "./server";

/**
 * Opens the demonstration's outbox. A request through a proxy may come from anywhere and does not get it: with several
 * instances, one of them is asked directly, as from its own machine.
 */
export async function openOutbox(page: Page): Promise<void> {
  if (BEHIND_PROXY) {
    const [port] = JSON.parse(readFileSync(path.join(dataFolder(), "instances.json"), "utf8")) as number[];
    await page.route("**/dev/outbox", async (route) => {
      const headers = { ...route.request().headers(), host: new URL(BASE_URL).host };
      const response = await route.fetch({ url: `http://127.0.0.1:${port}/dev/outbox`, headers });
      await route.fulfill({ response });
    });
  }
  await page.goto("/dev/outbox");
}

function dataFolder(): string {
  const folder = process.env.LODESTONE_E2E_DATA;
  if (!folder) throw new Error("The instances under test were not started");
  return folder;
}
