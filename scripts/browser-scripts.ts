import { watch } from "node:fs";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import { buildSync } from "esbuild";

const SOURCES = path.resolve("components/site/browser");
const MODULE = path.resolve("components/site/generated/browser-scripts.ts");
/** The scripts of our pages; the other files are parts of them. */
const ENTRIES = ["boot", "entity", "member", "notes", "push", "report", "suggest"] as const;

/**
 * Bundles `components/site/browser` into a module of strings, which pages carry with their nonce. It is written only when
 * it differs, so that a development server compiles again only then.
 *
 * @throws Error with esbuild's words when a source is wrong
 */
export async function bundleBrowserScripts(): Promise<void> {
  const text = `// Written by \`npm run generate\` from components/site/browser.
export const BROWSER_SCRIPTS = ${JSON.stringify(browserScripts(), null, 2)} as const;
`;
  if ((await readFile(MODULE, "utf8").catch(() => "")) === text) return;
  await mkdir(path.dirname(MODULE), { recursive: true });
  // Instances that start together from one folder may all write it.
  const own = `${MODULE}.${process.pid}`;
  await writeFile(own, text);
  await rename(own, MODULE);
}

/** The scripts, minified; each is whole by itself. */
export function browserScripts(): Record<(typeof ENTRIES)[number], string> {
  const [boot = "", entity = "", member = "", notes = "", push = "", report = "", suggest = ""] = ENTRIES.map(
    (name) => {
      const { outputFiles } = buildSync({
        entryPoints: [path.join(SOURCES, `${name}.ts`)],
        bundle: true,
        minify: true,
        format: "iife",
        target: "es2022",
        write: false,
        logLevel: "silent",
      });
      return outputFiles[0]?.text.trim() ?? "";
    },
  );
  return { boot, entity, member, notes, push, report, suggest };
}

/** In development: bundles again whenever a source is saved. */
export function watchBrowserScripts(): void {
  watch(SOURCES, { persistent: false }, () => {
    bundleBrowserScripts().catch((error: unknown) => console.error(error));
  });
}
