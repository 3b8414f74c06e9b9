import { expect, it } from "vitest";
import { byLetter } from "./letters";

const term = (slug: string, zh: string, ...en: string[]) => ({
  slug,
  zh,
  pinyin: "",
  en,
  sense: "",
  usage: "",
});
const TERMS = [
  term("cheng-guo-zhuan-hua", "成果转化", "technology transfer"),
  term("pei-e", "配额", "quota"),
  term("chu-kou", "出口", "Export"),
  term("8861", "八八六一", "8861 plant"),
];
const lettersOf = (order: "pinyin" | "english") =>
  byLetter(TERMS, order).map(({ letter, terms }) => `${letter}: ${terms.map(({ zh }) => zh).join(" ")}`);

it("groups terms by their pinyin", () => {
  expect(lettersOf("pinyin")).toEqual(["#: 八八六一", "C: 成果转化 出口", "P: 配额"]);
});

it("groups them by their English, in either case", () => {
  expect(lettersOf("english")).toEqual(["#: 八八六一", "E: 出口", "Q: 配额", "T: 成果转化"]);
});
