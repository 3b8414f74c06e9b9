import { expect, it } from "vitest";
import { askedPinyin, plainPinyin } from "./pinyin";
import { proposedPinyin } from "./propose-pinyin";

it.each([
  ["包钢集团", "bāo gāng jí tuán"],
  ["中国稀土集团", "zhōng guó xī tǔ jí tuán"],
  ["重庆", "chóng qìng"],
  ["银行", "yín háng"],
  ["厦门钨业", "xià mén wū yè"],
  ["MP材料", "MP cái liào"],
])("%s is proposed as %s", (value, pinyin) => {
  expect(proposedPinyin({ lang: "zh-Hans", value })).toBe(pinyin);
});

it("is proposed only for Chinese names", () => {
  expect(proposedPinyin({ lang: "en", value: "Lynas" })).toBeNull();
  expect(proposedPinyin({ lang: "ja", value: "日立金属" })).toBeNull();
  expect(proposedPinyin({ lang: "zh-Hans", value: "TDK" })).toBeNull();
});

it("is compared without tones, spaces and the dots of ü", () => {
  expect(plainPinyin("bāo gāng")).toBe("baogang");
  expect(plainPinyin("Xī'ān")).toBe("xian");
  expect([plainPinyin("nǚ"), plainPinyin("nv"), plainPinyin("nu")]).toEqual(["nu", "nu", "nu"]);
  expect([askedPinyin("Bao Gang"), askedPinyin("bo"), askedPinyin("600111"), askedPinyin("包钢")]).toEqual([
    "baogang",
    null,
    null,
    null,
  ]);
});
