import { describe, expect, it } from "vitest";
import { fullDocument } from "@/components/editor/full-document.fixture";
import { DraftContent } from "@/lib/reports/schema";
import { checklistOf } from "./checklist";
import { whoReadsWhat } from "./who-reads-what";

const levels = ["public", "registered", "subscriber", "professional"].map((slug) => ({ slug, name: slug }));
const draft = (more: object = {}) =>
  DraftContent.parse({
    title: "T",
    standfirst: "S",
    offer: "",
    tags: [],
    authorIds: ["0198f0a0-1111-7000-8000-000000000001"],
    subjectIds: [],
    publishedAt: null,
    document: fullDocument,
    ...more,
  });

describe("checklistOf", () => {
  it("stops at what publishing refuses, and points at the rest", () => {
    const open = checklistOf(draft({ title: "", authorIds: [] }), levels);
    expect(open.filter((check) => check.state === "missing").map((check) => check.text)).toEqual([
      "Give it a title",
      "Name at least one author",
    ]);
    const looks = checklistOf(draft(), levels).filter((check) => check.state === "look");
    expect(looks.map((check) => check.text)).toEqual([
      "No offer: those who may not read on are told nothing of what is inside",
      "One proposed entity is not confirmed and will not be linked",
      "No tags: it will be in no topic",
    ]);
  });

  it("finds a level whose tier is gone, and an empty text", () => {
    expect(checklistOf(draft(), levels.slice(0, 2))).toContainEqual({
      state: "missing",
      text: "No tier is called “subscriber”: choose another level",
    });
    const empty = { type: "doc", content: [{ type: "paragraph", attrs: { id: "paragraph-1" } }] };
    expect(checklistOf(draft({ document: empty }), levels)).toContainEqual({
      state: "missing",
      text: "Write something",
    });
  });
});

describe("whoReadsWhat", () => {
  it("says for each level what it adds", () => {
    const shares = whoReadsWhat(draft().document, levels);
    expect(shares.map(({ who, what }) => [who, what])).toEqual([
      ["Everybody reads", ["the highlights"]],
      ["subscriber and above read besides", ["“Heading 2”"]],
    ]);
    expect(shares.every((share) => share.words > 0)).toBe(true);
  });
});
