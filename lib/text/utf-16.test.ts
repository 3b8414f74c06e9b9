import { expect, test } from "vitest";
import { utf16Of } from "./utf-16";

const little = (text: string) => Buffer.from(text, "utf16le");
const big = (text: string) => little(text).swap16();

test.each([
  ["little-endian with its mark", little("\ufeff稀土"), "utf-16le"],
  ["big-endian with its mark", big("\ufeff稀土"), "utf-16be"],
  ["little-endian without one", little("Neodymium"), "utf-16le"],
  ["big-endian without one", big("Neodymium"), "utf-16be"],
  ["UTF-8", Buffer.from("Neodymium, 稀土"), null],
  ["nothing", Buffer.alloc(0), null],
  ["too little to tell", little("Nd"), null],
  ["zeros in both halves of the pairs", Buffer.from([0, 0, 1, 0, 0, 2, 0, 0, 3, 0]), null],
])("%s", (_name, bytes, encoding) => {
  expect(utf16Of(bytes)).toBe(encoding);
});
