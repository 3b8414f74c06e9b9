import { describe, expect, it } from "vitest";
import { ANONYMOUS, OPERATOR, type Viewer } from "@/lib/access/types";
import { openTestDatabase } from "@/lib/db/test-database";
import { Conflict, Forbidden, Invalid, NotFound } from "@/lib/errors";

await openTestDatabase();
const { writeTerm } = await import("./commands/write-term");
const { editTerm } = await import("./commands/edit-term");
const { removeTerm } = await import("./commands/remove-term");
const { findTerm, listTerms, toneless } = await import("./queries/list-terms");
const { translations } = await import("./queries/translations");

const ORIGIN = { address: "127.0.0.1", userAgent: "test" };
const READER: Viewer = { kind: "rank", rank: 30, signedIn: true };
const TERM = {
  zh: "成果转化",
  en: "technology transfer (of results)\ncommercialisation of research results",
  sense: "Taking research results into products.",
};

describe("the glossary", () => {
  it("proposes the pinyin, makes the address from it and finds the term in three languages", async () => {
    const { slug } = await writeTerm(OPERATOR, TERM, ORIGIN);
    expect(slug).toBe("cheng-guo-zhuan-hua");
    for (const q of ["成果", "ChengGuo", "transfer", "products", undefined]) {
      expect(await listTerms(ANONYMOUS, { q })).toMatchObject([{ zh: "成果转化", slug }]);
    }
    expect(await listTerms(ANONYMOUS, { q: "magnet" })).toEqual([]);
  });

  it("translates both ways, inflection and brackets apart", async () => {
    for (const [runs, phrases] of [
      [["成果转化"], []],
      [[], ["technology transfers"]],
      [[], ["technology", "technology transfer"]],
    ]) {
      const found = await translations(runs ?? [], phrases ?? []);
      expect(found).toMatchObject([{ zh: "成果转化", en: ["technology transfer", expect.any(String)] }]);
    }
    expect(await translations(["成果"], ["technology", "transfer", "the"])).toEqual([]);
  });

  it("is changed by the desk alone, one after the other", async () => {
    const { id, revision } = await findTerm(OPERATOR, "cheng-guo-zhuan-hua");
    const change = { id, revision, ...TERM, pinyin: "chéngguǒ zhuǎnhuà" };
    await expect(editTerm(READER, change, ORIGIN)).rejects.toThrow(Forbidden);
    await editTerm(OPERATOR, change, ORIGIN);
    await expect(editTerm(OPERATOR, change, ORIGIN)).rejects.toThrow(Conflict);
    await expect(writeTerm(OPERATOR, TERM, ORIGIN)).rejects.toThrow(Invalid);
    await expect(writeTerm(OPERATOR, { ...TERM, zh: "transfer" }, ORIGIN)).rejects.toThrow();
    await expect(findTerm(READER, "cheng-guo-zhuan-hua")).rejects.toThrow(NotFound);
    await removeTerm(OPERATOR, { id }, ORIGIN);
    await expect(removeTerm(OPERATOR, { id }, ORIGIN)).rejects.toThrow(NotFound);
    expect(await listTerms(ANONYMOUS, {})).toEqual([]);
  });

  it("accepts pinyin as typed", () => {
    expect(toneless("Pèi'é lǜ")).toBe("peielu");
  });
});

describe("the filter", () => {
  it.each([
    ["licence", "出口许可证"],
    ["licences", "出口许可证"],
    ["licenses", "出口许可证"],
    ["quotas", "配额"],
    ["rare-earth", "稀土"],
    ["rare earths", "稀土"],
    ["neodymium iron boron", "钕铁硼"],
    ["chukou", "出口许可证"],
    ["Export Licence", "出口许可证"],
    ["xuke", "出口许可证"],
    ["xǔkě", "出口许可证"],
    ["出口许可證", "出口许可证"],
    ["quota’s", "配额"],
    ["pei'e", "配额"],
    ["rareearth", "稀土"],
    ["RARE EARTH", "稀土"],
    ["neodymium", "钕铁硼"],
    ["nütiepeng", "钕铁硼"],
    ["nvtiepeng", "钕铁硼"],
    ["釹鐵硼", "钕铁硼"],
  ])("finds by %s", async (q, zh) => {
    for (const [term, en] of [
      ["出口许可证", "export licence"],
      ["配额", "quota"],
      ["稀土", "rare earths"],
      ["钕铁硼", "neodymium-iron-boron"],
    ] as const)
      await writeTerm(OPERATOR, { zh: term, en, sense: "A term." }, ORIGIN).catch(() => {});
    expect((await listTerms(ANONYMOUS, { q })).map((term) => term.zh)).toContain(zh);
  });

  it("is searched by sound", async () => {
    expect(await translations([], [], "chukouxukezheng")).toMatchObject([{ zh: "出口许可证" }]);
  });
});
