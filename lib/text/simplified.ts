import characters from "opencc-js/dict/TSCharacters";

/** What Taiwan calls differently: silicon, and lutetium by the sign that elsewhere is another word. */
const OF_THE_FIELD: readonly [string, string][] = [
  ["矽", "硅"],
  ["鎦", "镥"],
];

const SIMPLE = new Map<string, string>([
  ...characters.split("|").flatMap((pair): [string, string][] => {
    const [traditional = "", simplified = ""] = pair.split(" ");
    // Offsets into a folded text are offsets into the text itself.
    return traditional.length === 1 && simplified.length === 1 ? [[traditional, simplified]] : [];
  }),
  ...OF_THE_FIELD,
]);

/**
 * A text with every traditional character as the simplified one that it is compared with. Character by character, so the
 * length stays; for comparing alone, never for showing (a few traditional characters have several simplified forms).
 */
export function simplified(text: string): string {
  return text.replace(/\p{Script=Han}/gu, (character) => SIMPLE.get(character) ?? character);
}
