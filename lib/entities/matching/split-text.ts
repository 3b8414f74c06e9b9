import { folded, units } from "./units";

/** A text split into its visible units, as parallel lists: as written, as compared, and their positions. */
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
