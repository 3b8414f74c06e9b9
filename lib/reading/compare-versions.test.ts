import fc from "fast-check";
import { expect, test } from "vitest";
import { compareSentences, compareVersions, type Passage, type SentenceChange } from "./compare-versions";

const sentence = fc
  .array(fc.constantFrom("Prices", "rose", "fell", "in", "May", "June", "again", "北方稀土", "12", "%"), {
    minLength: 1,
    maxLength: 6,
  })
  .map((words) => `${words.join(" ")}.`);
const text = fc.array(sentence, { minLength: 1, maxLength: 6 });
const version = fc
  .uniqueArray(fc.constantFrom("a", "b", "c", "d", "e", "f"), { maxLength: 6 })
  .chain((ids) =>
    fc.tuple(...ids.map((id) => text.map((sentences) => ({ id, label: "Paragraph", sentences })))),
  )
  .map((passages): Passage[] => passages);

/** The sentences of one side, put together again from the differences. */
const sideOf = (changes: readonly SentenceChange[], side: "before" | "after") =>
  changes
    .filter((change) => change.in === "both" || change.in === "changed" || change.in === side)
    .map(({ parts }) =>
      parts
        .filter((part) => part.in === "both" || part.in === side)
        .map((part) => part.text)
        .join(""),
    );

test("the differences give back both texts, sentence by sentence", () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const changes = compareSentences(before, after);
      expect(sideOf(changes, "before")).toEqual(before);
      expect(sideOf(changes, "after")).toEqual(after);
    }),
  );
});

test("a passage is listed if and only if its words differ, and in reading order", () => {
  fc.assert(
    fc.property(version, version, (before, after) => {
      const changes = compareVersions(before, after);
      const wordsOf = (passages: readonly Passage[], id: string) =>
        passages.find((passage) => passage.id === id)?.sentences;
      const ids = [...new Set([...before, ...after].map(({ id }) => id))];
      const differing = ids.filter(
        (id) => JSON.stringify(wordsOf(before, id)) !== JSON.stringify(wordsOf(after, id)),
      );
      expect(changes.map(({ id }) => id).sort()).toEqual(differing.sort());
      const later = changes.map(({ id }) => id).filter((id) => wordsOf(after, id));
      expect(later).toEqual(after.map(({ id }) => id).filter((id) => later.includes(id)));
      for (const { id, sentences } of changes) {
        expect(sideOf(sentences, "before")).toEqual(wordsOf(before, id) ?? []);
        expect(sideOf(sentences, "after")).toEqual(wordsOf(after, id) ?? []);
      }
    }),
  );
});

const passage = (id: string, ...sentences: string[]): Passage => ({ id, label: "Paragraph", sentences });

test("a corrected figure is one changed sentence, its neighbours are untouched", () => {
  const [change] = compareVersions(
    [passage("a", "Output rose.", "It reached 4,200 tonnes in May.", "Prices fell.")],
    [passage("a", "Output rose.", "It reached 4,700 tonnes in May.", "Prices fell.")],
  );
  expect(change?.sentences.map((one) => one.in)).toEqual(["both", "changed", "both"]);
  expect(change?.sentences[1]?.parts.filter((part) => part.in !== "both")).toEqual([
    { text: "4,200", in: "before" },
    { text: "4,700", in: "after" },
  ]);
});

test("what moved behind a paywall is not called removed, nor new what came out of it", () => {
  const locked = { before: new Set(["b"]), after: new Set(["a"]) };
  const changes = compareVersions([passage("a", "One.")], [passage("b", "Two.")], locked);
  expect(changes.map(({ id, kind }) => [id, kind])).toEqual([
    ["a", "closed"],
    ["b", "opened"],
  ]);
});

test("what is gone is shown where it was", () => {
  const changes = compareVersions(
    [passage("a", "One."), passage("gone", "Two."), passage("b", "Three.")],
    [passage("a", "One."), passage("b", "Three, and more of it.")],
  );
  expect(changes.map(({ id, kind }) => [id, kind])).toEqual([
    ["gone", "removed"],
    ["b", "changed"],
  ]);
});
