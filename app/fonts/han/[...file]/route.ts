import { readFile } from "node:fs/promises";
import path from "node:path";

/** `400.css`, and the slices that it names: `files/noto-sans-sc-93-400-normal.woff2`. Nothing else is served here. */
const SHEET = /^(400|700)\.css$/;
const SLICE = /^files\/noto-sans-sc-[a-z0-9-]{1,24}-(400|700)-normal\.woff2$/;

const MONTH = 60 * 60 * 24 * 30;

/**
 * Serves the Chinese font from its package. Its list of slices is 30 kB gzip a weight, too much for pages without
 * Chinese, so it is not part of the site's stylesheet; a browser then fetches the slices whose characters the page
 * uses.
 */
export async function GET(_request: Request, { params }: { params: Promise<{ file: string[] }> }) {
  const file = (await params).file.join("/");
  const type = SHEET.test(file) ? "text/css; charset=utf-8" : SLICE.test(file) ? "font/woff2" : null;
  const bytes = type && (await contentsOf(file));
  if (!bytes) return new Response(null, { status: 404 });
  return new Response(bytes, {
    headers: { "content-type": type, "cache-control": `public, max-age=${MONTH}` },
  });
}

async function contentsOf(file: string): Promise<Uint8Array<ArrayBuffer> | null> {
  const folder = path.join(process.cwd(), "node_modules/@fontsource/noto-sans-sc");
  return readFile(path.join(/* turbopackIgnore: true */ folder, file)).catch(() => null);
}
