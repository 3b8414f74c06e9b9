/**
 * Finds a Chromium for the journeys, and downloads one if there is none: a path in LODESTONE_BROWSER, Playwright's own,
 * the system's; else Playwright's download; else, on Debian as root, its package.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { chromium } from "@playwright/test";
import { findProgram, isExecutable } from "@/scripts/programs";

/** For containers, and so that a closed network does not fill the log. */
export const BROWSER_FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const NAMES = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "chrome",
  "microsoft-edge",
];
const MAC = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/**
 * The path of a Chromium.
 *
 * @throws Error that says how to get one
 */
export async function findBrowser(): Promise<string> {
  const named = process.env.LODESTONE_BROWSER;
  if (named) {
    if (isExecutable(named)) return named;
    throw new Error(`LODESTONE_BROWSER names ${named}, which cannot be run.`);
  }
  const found = present();
  if (found) return found;
  console.log("no browser found: getting one");
  spawnSync("npx", ["playwright", "install", "chromium"], { stdio: "inherit", timeout: 600_000 });
  if (!present() && process.getuid?.() === 0 && isExecutable("/usr/bin/apt-get")) {
    execFileSync("apt-get", ["update"], { stdio: "ignore" });
    execFileSync("apt-get", ["install", "-y", "chromium"], {
      stdio: "ignore",
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    });
  }
  const installed = present();
  if (installed) return installed;
  throw new Error(
    "There is no browser for the journeys, and none could be downloaded. Install Chromium or Chrome, or set LODESTONE_BROWSER to its path.",
  );
}

function present(): string | undefined {
  const own = chromium.executablePath();
  return isExecutable(own) ? own : (findProgram(...NAMES) ?? MAC.find(isExecutable));
}
