import { defineConfig, devices } from "@playwright/test";
import { BASE_URL } from "@/e2e/server";
import { BROWSER_FLAGS } from "./scripts/browser";

/** Journeys in a real Chromium against a production build with the demonstration, on an embedded database of its own. */
export default defineConfig({
  testDir: "e2e",
  globalSetup: "./e2e/start-instance.ts",
  timeout: 60_000,
  expect: { timeout: 10_000 },
  workers: 2,
  forbidOnly: true,
  retries: 0,
  reporter: process.env.LODESTONE_E2E_REPORT
    ? [["line"], ["json", { outputFile: process.env.LODESTONE_E2E_REPORT }]]
    : [["list"]],
  use: {
    baseURL: BASE_URL,
    // Recording takes time of every journey; without it, a failed one still leaves its page as text.
    trace: process.env.LODESTONE_E2E_TRACE === "on" ? "retain-on-failure" : "off",
    launchOptions: { executablePath: process.env.LODESTONE_BROWSER, args: BROWSER_FLAGS },
  },
  projects: [{ name: "chromium", use: { ...devices["Desktop Chrome"] } }],
});
