import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { outline } from "@/tests/fixtures/imports/outline";
import { BrokenFile } from "./import-file";
import { readReport } from "./read-report";

const FOLDER = "tests/fixtures/imports/kinds";
const OPTIONS = {
  access: "subscriber",
  highlightsAccess: "public",
  levels: ["public", "registered", "subscriber", "professional"],
};
const read = (name: string, bytes: Uint8Array) => readReport({ name, bytes }, OPTIONS);
const files = readdirSync(FOLDER).filter((name) => !name.endsWith(".outline"));

describe("more files of the kinds that people bring", () => {
  it.each(files)("say what their author wrote: %s", async (name) => {
    const report = read(name, new Uint8Array(readFileSync(path.join(FOLDER, name))));
    await expect(outline(report)).toMatchFileSnapshot(path.resolve(FOLDER, `${name}.outline`));
  });

  it.each([
    [
      "a comment that a shortcode closes",
      "{{% comment %}}secret{{% /comment %}}",
      "not closed by “endcomment”",
    ],
    ["per cent twice", "5%% more", "write one “%” for per cent"],
    ["a comment of one line", "%% secret\n\nShown", "not closed by “%%”"],
    ["a directive that does not end", ":::comment\nsecret\n\nShown", "not closed by “:::”"],
    ["a directive with another inside", ":::private\n::: note\nsecret\n:::\n:::", "contains another block"],
    ["a comment of LaTeX", "\\iffalse\nsecret\n\\fi", "comment in some dialects"],
    ["a tag of a template", "<<price>>", "not supported"],
    ["a script", "<script>go()</script>", "not allowed"],
  ])("are refused rather than guessed: %s", (_, words, why) => {
    const text = `---\ntitle: A note\naccess: public\n---\n\n${words}\n`;
    const reading = () => read("a.md", new Uint8Array(Buffer.from(text)));
    expect(reading).toThrow(BrokenFile);
    expect(reading).toThrow(why);
  });

  it("are refused in a Cyrillic encoding, which is indistinguishable from others", () => {
    // “Цена выросла на пять процентов” in Windows-1251
    const bytes = Buffer.from(
      `d6e5ede020e2fbf0eef1ebe020ede020eff0eef6e5edf2eee2${"20d6e5ede0".repeat(6)}`,
      "hex",
    );
    expect(() => read("a.txt", new Uint8Array(bytes))).toThrow(/encoding of the file cannot be determined/);
  });
});
