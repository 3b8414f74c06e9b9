const FENCE = /^ {0,3}(`{3,}|~{3,})/;

/** Fenced blocks and spans of code, in which markup characters are literal. */
export function codeRanges(text: string): { from: number; to: number }[] {
  const ranges: { from: number; to: number }[] = [];
  let fence: { sign: string; length: number; from: number } | null = null;
  let at = 0;
  let paragraph = 0;
  const close = (to: number) => {
    ranges.push(...spansIn(text, paragraph, to));
    paragraph = to;
  };
  for (const line of text.split("\n")) {
    const end = at + line.length + 1;
    const mark = FENCE.exec(line)?.[1];
    if (fence) {
      if (mark?.startsWith(fence.sign) && mark.length >= fence.length && line.trim() === mark) {
        ranges.push({ from: fence.from, to: end });
        fence = null;
        paragraph = end;
      }
    } else if (mark) {
      close(at);
      fence = { sign: mark[0] ?? "`", length: mark.length, from: at };
    } else if (line.trim() === "") {
      close(at);
      paragraph = end;
    }
    at = end;
  }
  if (fence) ranges.push({ from: fence.from, to: text.length });
  else close(text.length);
  return ranges;
}

/** Spans between runs of backticks of one length, within a paragraph. */
function spansIn(text: string, from: number, to: number): { from: number; to: number }[] {
  const runs = [...text.slice(from, to).matchAll(/`+/g)].map((run) => ({
    at: from + run.index,
    length: run[0].length,
  }));
  const spans: { from: number; to: number }[] = [];
  const later = new Map<number, number[]>();
  for (const [index, { length }] of [...runs.entries()].reverse()) {
    const known = later.get(length);
    if (known) known.push(index);
    else later.set(length, [index]);
  }
  for (let index = 0; index < runs.length; index += 1) {
    const run = runs[index];
    const ends = run ? (later.get(run.length) ?? []) : [];
    while ((ends.at(-1) ?? Number.POSITIVE_INFINITY) <= index) ends.pop();
    const next = ends.at(-1);
    if (!run || next === undefined) continue;
    spans.push({ from: run.at, to: (runs[next]?.at ?? 0) + run.length });
    index = next;
  }
  return spans;
}
