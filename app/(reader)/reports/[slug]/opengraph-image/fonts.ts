import "server-only";
import { readFile } from "node:fs/promises";
import path from "node:path";

type Font = { name: string; data: Buffer; weight: 400 | 600; style: "normal" };

const kept = new Map<string, Promise<Buffer>>();

/** The fonts for a picture; the Chinese one is large, so it is loaded only for a title that needs it. */
export async function fontsFor(title: string): Promise<Font[]> {
  const fonts = [
    load("Serif", 600, "source-serif-4", "source-serif-4-latin-600-normal"),
    load("Serif Extended", 600, "source-serif-4", "source-serif-4-latin-ext-600-normal"),
    load("Sans", 400, "inter", "inter-latin-400-normal"),
    load("Sans", 600, "inter", "inter-latin-600-normal"),
  ];
  if (/\p{Script=Han}/u.test(title)) {
    fonts.push(load("Han", 600, "noto-sans-sc", "noto-sans-sc-chinese-simplified-600-normal"));
  }
  return Promise.all(fonts);
}

async function load(name: string, weight: Font["weight"], family: string, file: string): Promise<Font> {
  const data =
    kept.get(file) ??
    readFile(path.join(process.cwd(), "node_modules/@fontsource", family, "files", `${file}.woff`));
  kept.set(file, data);
  return { name, data: await data, weight, style: "normal" };
}
