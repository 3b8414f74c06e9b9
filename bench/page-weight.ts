import { gzipSync } from "node:zlib";

export type Weight = { html: number; gzip: number; script: number };

/** Bytes of a page, bytes of it compressed, and bytes of its scripts compressed. */
export async function pageWeight(
  url: string,
  path: string,
  headers: Record<string, string>,
): Promise<Weight> {
  const html = await (await fetch(`${url}${path}`, { headers })).text();
  const sources = new Set([...html.matchAll(/<script[^>]+src="([^"]+)"/g)].map((match) => match[1] ?? ""));
  let script = 0;
  for (const source of sources) {
    const file = await (await fetch(new URL(source, url))).arrayBuffer();
    script += gzipSync(new Uint8Array(file)).byteLength;
  }
  return { html: Buffer.byteLength(html), gzip: gzipSync(html).byteLength, script };
}
