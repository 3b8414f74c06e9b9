import { describe, expect, it } from "vitest";
import { BrokenFile } from "../import-file";
import { decode } from "./decode";

const bytes = (text: string) => new Uint8Array(Buffer.from(text));
const reasonOf = (input: Uint8Array): string => {
  try {
    decode(input);
    return "";
  } catch (error) {
    return error instanceof BrokenFile ? error.message : "another error";
  }
};

describe("bytes as text", () => {
  it("reads UTF-8, UTF-16 with and without its mark, GB 18030 and Windows-1252", () => {
    const text = "Magnet prices — “up” 3 %, traders said.";
    expect(decode(bytes(`\ufeff${text}`)).text).toBe(text);
    expect(decode(new Uint8Array(Buffer.from(`\ufeff${text}`, "utf16le"))).text).toBe(text);
    expect(decode(new Uint8Array(Buffer.from(text, "utf16le").swap16())).text).toBe(text);
    const western = Uint8Array.from([0x93, 0x75, 0x70, 0x94, 0x20, 0x80, 0x20, 0xe9, 0x74, 0xe9]);
    expect(decode(western)).toMatchObject({
      text: "“up” € été",
      notices: [{ what: "Read as Windows-1252" }],
    });
    const chinese = Uint8Array.from([0xcf, 0xa1, 0xcd, 0xc1, 0xb4, 0xc5, 0xcc, 0xe5]);
    expect(decode(chinese)).toMatchObject({ text: "稀土磁体", notices: [{ what: "Read as GB 18030" }] });
  });

  it("normalizes line ends and spaces", () => {
    expect(decode(bytes("a\r\nb\rc\u2028d\u00a0e\u202ff")).text).toBe("a\nb\nc\nd e f");
  });

  it("removes invisible characters and says so, with the line", () => {
    const { text, notices } = decode(bytes("one\ntwo\u202e three\u200b \u2066four\u2069\u0007"));
    expect(text).toBe("one\ntwo three four");
    expect(notices).toMatchObject([{ kind: "changed", line: 2, what: "5 invisible characters removed" }]);
  });

  it("reports garbled and damaged characters, with the line", () => {
    expect(decode(bytes("one\nthe plantâ€™s owner")).notices).toMatchObject([{ kind: "warning", line: 2 }]);
    const damaged = Buffer.concat([
      Buffer.from("稀土磁体与电机\n价格"),
      Buffer.from([0xe7]),
      Buffer.from("上涨"),
    ]);
    expect(decode(new Uint8Array(damaged)).notices).toMatchObject([
      { kind: "warning", line: 2, what: "Damaged characters" },
    ]);
  });

  it.each([
    ["nothing", bytes(""), "empty"],
    ["only space", bytes(" \n\u200b\n"), "empty"],
    ["a PDF", bytes("%PDF-1.7"), "PDF"],
    ["a Word document", Uint8Array.from([0x50, 0x4b, 3, 4, 1, 2]), "Word"],
    ["a web page’s source", bytes("<!DOCTYPE html><html>"), "web page"],
    ["NUL", bytes("some text\nand a \0 here"), "binary"],
    ["random bytes", Uint8Array.from({ length: 4000 }, (_, at) => (at * 7919) % 256), "binary"],
    ["too much", new Uint8Array(10_000_001).fill(65), "limit is 10 MB"],
  ])("refuses %s", (_, input, reason) => expect(reasonOf(input)).toContain(reason));
});
