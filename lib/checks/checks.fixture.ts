import type { Block } from "@/lib/document/block";
import type { Inline, Mark } from "@/lib/document/inline";
import { DraftContent } from "@/lib/reports/schema";
import { runChecks } from "./run-checks";
import type { CheckFacts, Finding } from "./types";

/** Words with marks, as `link:/x`, `claim:ID`, `mention:ID`, `proposal:ID`; `note:TEXT` is a footnote. */
export type Piece = string | { words: string; mark: Mark } | { note: string };

export const FACTS: CheckFacts = {
  levels: new Set(["public", "registered", "subscriber"]),
  claims: new Map(),
  dead: new Set(),
  elsewhere: new Map(),
  glossary: new Set(["成果转化", "新能源汽车"]),
  today: "2026-11-24",
};

const inline = (piece: Piece): Inline => {
  if (typeof piece === "string") return { type: "text", text: piece };
  if ("note" in piece) return { type: "footnote", attrs: { id: "note-1", text: piece.note } };
  return { type: "text", text: piece.words, marks: [piece.mark] };
};

export const paragraph = (...pieces: Piece[]): Block => ({
  type: "paragraph",
  attrs: { id: "paragraph-1" },
  content: pieces.map(inline),
});

export const draft = (blocks: Block[], more: object = {}): DraftContent =>
  DraftContent.parse({
    title: "Kilns",
    standfirst: "What burns in them.",
    offer: "",
    tags: ["kilns"],
    authorIds: ["0198f0a0-1111-7000-8000-000000000001"],
    subjectIds: [],
    publishedAt: null,
    document: { type: "doc", content: blocks },
    ...more,
  });

/** The findings of one rule. */
export function findingsOf(rule: string, content: DraftContent, facts: Partial<CheckFacts> = {}): Finding[] {
  return runChecks(content, { ...FACTS, ...facts }).rules.find(({ id }) => id === rule)?.findings ?? [];
}
