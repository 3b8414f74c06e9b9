import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { outline } from "@/tests/fixtures/imports/outline";
import { decode } from "../decoding/decode";
import { parsePlainText } from "./parse-plain-text";

const FOLDER = "tests/fixtures/imports";
const OPTIONS = { access: "subscriber", highlightsAccess: "public" };
const files = readdirSync(FOLDER).filter((name) => name.endsWith(".txt"));
const read = (name: string) => readFileSync(path.join(FOLDER, name));
const parse = (bytes: Uint8Array) => parsePlainText(decode(bytes).text, OPTIONS);

describe("texts copied from pages of many layouts", () => {
  it.each(files)("%s gives exactly the structure that a person sees in it", async (name) => {
    await expect(outline(parse(read(name)))).toMatchFileSnapshot(
      path.resolve(FOLDER, name.replace(/\.txt$/, ".outline")),
    );
  });

  it("are parsed alike in every encoding and with every line end", () => {
    const text = read("01-bullets-and-share-bar.txt").toString("utf8");
    const expected = outline(parse(Buffer.from(text)));
    const swapped = Buffer.from(`\ufeff${text}`, "utf16le").swap16();
    expect(outline(parse(Buffer.from(`\ufeff${text}`, "utf16le")))).toBe(expected);
    expect(outline(parse(swapped))).toBe(expected);
    expect(outline(parse(Buffer.from(`\ufeff${text.replaceAll("\n", "\r\n")}`)))).toBe(expected);
    const western = text.replaceAll("›", ">");
    expect(outline(parse(windows1252(western)))).toBe(outline(parse(Buffer.from(western))));
  });
});

/** The few signs beyond Latin-1 that the text uses, as Windows-1252 has them. */
function windows1252(text: string): Buffer {
  const signs: Record<string, number> = { "’": 0x92, "“": 0x93, "”": 0x94, "•": 0x95 };
  return Buffer.from([...text].map((sign) => signs[sign] ?? sign.charCodeAt(0)));
}
