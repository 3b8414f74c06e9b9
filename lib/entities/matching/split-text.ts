import { folded, units } from "./units";

/** A text cut into the units that show something, side by side: as written, as compared, and where. */
export type SplitText = { text: string; raws: string[]; keys: string[]; starts: number[] };

export function splitText(text: string): SplitText {
  const known = new Map<string, string>();
  const split: SplitText = { text, raws: [], keys: [], starts: [] };
  for (const { raw, start } of units(text)) {
    let key = known.get(raw);
    if (key === undefined) {
      key = folded(raw);
      known.set(raw, key);
    }
    if (key === "") continue;
    split.raws.push(raw);
    split.keys.push(key);
    split.starts.push(start);
  }
  return split;
}
