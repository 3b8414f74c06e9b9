import { describe, expect, it } from "vitest";
import { problemOfReason } from "./reason";

describe("a reason", () => {
  it.each([
    "",
    " ",
    "x",
    "ok",
    "OK.",
    "…",
    "...",
    "n/a",
    "ok ok ok",
    "x y z",
    "This is fine.",
    "all good",
    "123 456 789",
    "- - -",
    "aaa aaa aaa",
    "Counted",
    "it is ok",
    "好",
    "好的",
    "没问题",
    "可以",
    "👍👍👍",
    "yes yes it is",
  ])("is refused if it says nothing: “%s”", (reason) => {
    expect(problemOfReason(reason)).not.toBeNull();
  });

  it.each([
    "Counted by us",
    "It has no topic yet",
    "Quoted from the filing",
    "Planted words mean nothing",
    "Zahlen aus dem Geschäftsbericht",
    "数据来自公司公告",
    "図は自社で作成した",
    "Нет данных от ведомства",
    "We like it so",
  ])("is accepted in words: “%s”", (reason) => {
    expect(problemOfReason(reason)).toBeNull();
  });

  it("of a version may be one word, and must be a word", () => {
    for (const reason of ["Typo", "Otherwise", "更正"]) expect(problemOfReason(reason, 1)).toBeNull();
    for (const reason of ["x", "ok", "…", "!!", "xxx"]) expect(problemOfReason(reason, 1)).not.toBeNull();
  });
});
