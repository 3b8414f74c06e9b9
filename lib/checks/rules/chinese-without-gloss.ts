import { inBlock } from "../find-words";
import type { CheckedBlock } from "../read-blocks";
import type { CheckInput, CheckRule, Found } from "../types";

const RUN = /\p{Script=Han}+(?:[·、]?\p{Script=Han}+)*/gu;
/** “(smelting and separation)”, “, a national standard,”, “is the total-volume control target” */
const ENGLISH_BEHIND =
  /^[”’"'*\s]*(?:[（(]\s*[“"‘']?\p{Script=Latin}|[,:;—–-]\s*[“"‘']?(?!(?:and|or|but|which|where|who|as|while|with)\b)\p{Script=Latin}|(?:is|are|means|meaning|i\.e\.|or)\s+[“"‘']?\p{Script=Latin}|[,，]? or \p{Script=Han}+[^.]*? (?:is|are|means) )/u;
/** “export control (出口管制”, “the smelter, 华美稀土”, “in Chinese 稀土”, “工业和信息化部, or 工信部” */
const ENGLISH_BEFORE =
  /\p{Script=Latin}[”’"'*\s]*[（(][^()（）]*$|\bin Chinese:?\s+[“"‘']?$|\bcalled\s+[“"‘']?$|\p{Script=Han}[”’"']?[,，]? or $/u;

/** A Chinese term is glossed once, at its first use; the glossary and names of the register explain themselves. */
export const CHINESE_WITHOUT_GLOSS: CheckRule = {
  id: "chinese-without-gloss",
  severity: "warning",
  title: "A Chinese term without its English",
  advice: "Add the English at its first use, or add the term to the glossary.",
  check: (input) => {
    const explained = new Set<string>(input.glossary);
    return input.blocks.flatMap((block) => inLines(block, input, explained));
  },
};

function inLines(block: CheckedBlock, { glossary }: CheckInput, explained: Set<string>): Found[] {
  return [...block.text.matchAll(/[^\n]+/g)].flatMap(({ 0: line, index: from }) => {
    if (block.block.type !== "table" && mostlyChinese(line)) return [];
    const besideLatin = block.block.type === "table" && /\p{Script=Latin}{2}/u.test(line);
    return [...line.matchAll(RUN)].flatMap(({ 0: words, index }) => {
      const start = from + index;
      const end = start + words.length;
      const known =
        explained.has(words) ||
        madeOf(words, glossary) ||
        besideLatin ||
        ENGLISH_BEHIND.test(line.slice(index + words.length)) ||
        ENGLISH_BEFORE.test(line.slice(0, index)) ||
        isName(block, start, end);
      // Counts once, whether glossed or reported.
      explained.add(words);
      return known ? [] : [inBlock(block, start, end)];
    });
  });
}

const isName = (block: CheckedBlock, start: number, end: number): boolean =>
  block.marks.some((mark) => mark.kind === "mention" && mark.start <= start && mark.end >= end);

/** Whether a run consists only of glossary terms, longest first. */
function madeOf(words: string, glossary: ReadonlySet<string>): boolean {
  let at = 0;
  while (at < words.length) {
    let length = words.length - at;
    while (length > 0 && !glossary.has(words.slice(at, at + length))) length -= 1;
    if (length === 0) return false;
    at += length;
  }
  return true;
}

/** The number of characters for each foreign word that make a text Chinese with quotations, not the other way round. */
const MANY = 4;

/** Whether a text is mostly Chinese: by its characters, or by its punctuation if it names many foreign things. */
export function mostlyChinese(text: string): boolean {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const others = text.match(/\p{Script=Latin}+/gu)?.length ?? 0;
  return han > others * MANY || (han > others && /[。，；]/.test(text));
}
