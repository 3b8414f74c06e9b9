import { getSchema } from "@tiptap/core";
import { Node } from "@tiptap/pm/model";
import { describe, expect, it } from "vitest";
import { schemaExtensions } from "../schema-extensions";
import { findNameQuery } from "./find-name-query";

const schema = getSchema(schemaExtensions([{ slug: "public", name: "Everyone" }]));
const chinese = { type: "lang", attrs: { lang: "zh-Hans" } };
const entity = { type: "entity", attrs: { id: "4b1c7b5e-1111-4111-8111-111111111111", proposed: false } };

/** The query with the caret at the end of these runs of text. */
function asked(...runs: (string | [string, object])[]) {
  const content = runs.map((run) =>
    typeof run === "string" ? { type: "text", text: run } : { type: "text", text: run[0], marks: [run[1]] },
  );
  const doc = Node.fromJSON(schema, { type: "doc", content: [{ type: "paragraph", content }] });
  const found = findNameQuery({ $position: doc.resolve(doc.content.size - 1) });
  if (found) expect(doc.textBetween(found.range.from, found.range.to)).toBe(found.text);
  return found?.query ?? null;
}

describe("the name after an at sign", () => {
  it("is found across the mark that Chinese gets while it is typed", () => {
    expect(asked("@", ["盛和", chinese])).toBe("盛和");
    expect(asked("Since then @", ["盛和", chinese], " (Sheng")).toBe("盛和 (Sheng");
    expect(asked("@Northern Rare")).toBe("Northern Rare");
  });

  it.each(["。", "，", "、", "（", "“", "(", "由", "と", " ", "—"])("may follow %j", (before) => {
    expect(asked(`${before}@盛`)).toBe("盛");
  });

  it("is not found in a mail address, after a number, or after the end of a sentence", () => {
    for (const text of ["info@lynas", "5@x", "@盛和。后来", "@ x", "no sign", `@${"a".repeat(61)}`])
      expect(asked(text)).toBeNull();
  });

  it("is not found in words that already name an entity", () => {
    expect(asked(["@盛和", entity])).toBeNull();
    expect(asked("@", ["盛和", entity], " and")).toBeNull();
  });
});
