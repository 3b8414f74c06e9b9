import type { Inline, Mark } from "@/lib/document/inline";

/**
 * A run of Chinese: begins and ends with a Han character or Chinese punctuation, and may hold digits and Latin letters
 * without spaces in between (“2025年第18号”).
 */
const RUN =
  /[《「『（【]?\p{Script=Han}+(?:[\u3001\u3002\u3008-\u3011\u3014-\u301b\uff01-\uff5e·…—“”‘’0-9A-Za-z.%-]{1,24}\p{Script=Han}+)*[。，、；：！？》」』）】]*/gu;
const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;
const CHINESE: Mark = { type: "lang", attrs: { lang: "zh-Hans" } };

/** Marks each run of Chinese with its language, splitting text nodes where needed. */
export function markChinese(content: readonly Inline[]): Inline[] {
  return content.flatMap((node) => {
    if (node.type !== "text" || !/\p{Script=Han}/u.test(node.text)) return [node];
    if (KANA.test(node.text) || node.marks?.some((mark) => mark.type === "lang")) return [node];
    return split(node.text, node.marks ?? []);
  });
}

function split(text: string, marks: readonly Mark[]): Inline[] {
  const parts: Inline[] = [];
  let end = 0;
  const put = (part: string, own: readonly Mark[]) => {
    if (part !== "") parts.push(textNode(part, own));
  };
  for (const match of text.matchAll(RUN)) {
    put(text.slice(end, match.index), marks);
    put(match[0], [...marks, CHINESE]);
    end = match.index + match[0].length;
  }
  put(text.slice(end), marks);
  return parts;
}

/** A text node without an empty list of marks. */
export function textNode(text: string, marks: readonly Mark[] = []): Inline {
  return marks.length > 0 ? { type: "text", text, marks: [...marks] } : { type: "text", text };
}
