import { describe, expect, it } from "vitest";
import { fullDocument } from "@/components/editor/full-document.fixture";
import { DraftContent } from "@/lib/reports/schema";
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

describe("whoReadsWhat", () => {
  it("says for each level what it adds", () => {
    const shares = whoReadsWhat(draft().document, levels);
    expect(shares.map(({ who, what }) => [who, what])).toEqual([
      ["Everyone reads", ["the highlights"]],
      ["subscriber and above also read", ["“Heading 2”"]],
    ]);
    expect(shares.every((share) => share.words > 0)).toBe(true);
  });
});
