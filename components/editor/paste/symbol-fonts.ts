import { styleOf, textsOf } from "./dom";
import { count, type Tally } from "./tally";

/** The characters of the Symbol font from 0x21 and from 0xA0 on; a space for partial glyphs. */
const SYMBOL_LOW =
  "!∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_ αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}~";
const SYMBOL_HIGH = "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…|—↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊⟨®©™∑";

/** The characters that Word itself sets in Wingdings: autocorrected arrows, ticks, bullets. */
const WINGDINGS: Readonly<Record<string, string>> = {
  à: "→",
  ß: "←",
  ó: "↔",
  è: "→",
  ç: "←",
  é: "↑",
  ê: "↓",
  ü: "✓",
  û: "✗",
  þ: "☑",
  ý: "☒",
  o: "□",
  q: "❑",
  n: "■",
  l: "●",
  "§": "▪",
  Ø: "➢",
  v: "❖",
  "¨": "□",
  J: "☺",
  L: "☹",
  "*": "✉",
  "(": "☎",
};

/** Letters in a symbol font display as other characters: the `m` of `m` and `m` in Symbol is a µ, `³` is ≥. */
export function readSymbolFonts(root: HTMLElement, tally: Tally): void {
  for (const text of textsOf(root)) {
    const font = fontOf(text.parentElement, root);
    if (!font || text.data.trim() === "") continue;
    let unread = 0;
    text.data = [...text.data]
      .map((character) => {
        const read = readCharacter(character, font);
        if (read === null) unread += 1;
        return read ?? "";
      })
      .join("");
    count(tally, "symbol", unread);
  }
}

type Font = "symbol" | "wingdings" | "other";

/** The symbol font of a text, from the nearest element that sets a font. */
function fontOf(element: Element | null, root: Element): Font | null {
  for (let at = element; at && at !== root; at = at.parentElement) {
    const style = styleOf(at);
    const named =
      style.get("mso-symbol-font-family") ??
      style.get("font-family") ??
      at.getAttribute("face") ??
      /(?:"|\s)(Symbol|Wingdings)["]?$/.exec(style.get("font") ?? "")?.[1];
    if (!named) continue;
    const name = named.replace(/^["']/, "").toLowerCase();
    if (/^symbol\b(?!a)/.test(name)) return "symbol";
    if (/^wingdings["']?(?:$|[,;])/.test(name)) return "wingdings";
    return /^(?:wingdings|webdings|zapf ?dingbats|monotype sorts|marlett)/.test(name) ? "other" : null;
  }
  return null;
}

/** The displayed character; null if no table has it. */
function readCharacter(character: string, font: Font): string | null {
  if (/\s/.test(character)) return character;
  const code = character.codePointAt(0) ?? 0;
  const own = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code;
  // A character outside these fonts was displayed in another one.
  if (own > 0xff) return character;
  if (font === "wingdings") return WINGDINGS[String.fromCharCode(own)] ?? null;
  if (font === "other") return null;
  const read = own >= 0xa0 ? SYMBOL_HIGH[own - 0xa0] : own >= 0x21 ? SYMBOL_LOW[own - 0x21] : undefined;
  return read === undefined || read === " " ? null : read;
}
