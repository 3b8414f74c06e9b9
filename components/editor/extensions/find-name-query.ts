import type { ResolvedPos } from "@tiptap/pm/model";

/** What may directly precede an at sign that opens the menu: not a Latin letter or digit, as in a mail address. */
const OPENS =
  /[\s([{“‘«「『《【—–/,.;:、。，；：！？（…\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
/** What ends a name: a sentence's end in Chinese, a line, or another at sign. */
const ENDS = /[。！？；\n\ufffc@＠]/;
const LONGEST = 60;

/**
 * The name being typed after an at sign, up to the caret, whatever its marks: Chinese gets its language mark while it
 * is typed, which splits a word into several nodes.
 */
export function findNameQuery({ $position }: { $position: ResolvedPos }): {
  range: { from: number; to: number };
  query: string;
  text: string;
} | null {
  const { parent, parentOffset, pos } = $position;
  if (!parent.isTextblock) return null;
  const before = parent.textBetween(0, parentOffset, undefined, "\ufffc");
  const at = Math.max(before.lastIndexOf("@"), before.lastIndexOf("＠"));
  if (at < 0 || (at > 0 && !OPENS.test(before[at - 1] ?? ""))) return null;
  const text = before.slice(at);
  const query = text.slice(1);
  if (query.length > LONGEST || /^\s/.test(query) || ENDS.test(query)) return null;
  const from = pos - text.length;
  const entity = parent.type.schema.marks.entity;
  if (entity && parent.rangeHasMark(parentOffset - text.length, parentOffset, entity)) return null;
  return { range: { from, to: pos }, query, text };
}
