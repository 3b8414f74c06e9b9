import { chromium } from "@playwright/test";
import lighthouse from "lighthouse";
import { BROWSER_FLAGS, findBrowser } from "@/scripts/browser";

const PORT = 9333;

/** Lighthouse's scores of a page, on its simulated phone; out of 100. */
export async function lighthouseScores(url: string): Promise<Record<string, number>> {
  const browser = await chromium.launch({
    executablePath: await findBrowser(),
    args: [...BROWSER_FLAGS, `--remote-debugging-port=${PORT}`],
  });
  try {
    const result = await lighthouse(url, { port: PORT, logLevel: "error", output: "json" });
    if (!result) throw new Error("Lighthouse gave no result");
    return Object.fromEntries(
      Object.values(result.lhr.categories).map(({ id, score }) => [id, Math.round((score ?? 0) * 100)]),
    );
  } finally {
    await browser.close();
  }
}
