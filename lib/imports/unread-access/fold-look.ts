import { decodeReferences } from "@/lib/text/character-references";

/** Letters of other scripts that look like the Latin ones of the words that matter here. */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  а: "a",
  в: "b",
  с: "c",
  е: "e",
  һ: "h",
  і: "i",
  ј: "j",
  ӏ: "l",
  м: "m",
  о: "o",
  р: "p",
  ԛ: "q",
  г: "r",
  ѕ: "s",
  ґ: "r",
  у: "y",
  х: "x",
  ү: "y",
  ԝ: "w",
  α: "a",
  ε: "e",
  ι: "i",
  ο: "o",
  ρ: "p",
  σ: "s",
  ς: "s",
  υ: "u",
  ν: "v",
  χ: "x",
  τ: "t",
  ı: "i",
  ɑ: "a",
  ɡ: "g",
  ʟ: "l",
  ꜱ: "s",
  ᴀ: "a",
  ᴄ: "c",
  ᴇ: "e",
  ʀ: "r",
  ᴜ: "u",
  ʙ: "b",
  ɪ: "i",
};

/**
 * A line as it looks to a person: character references decoded, width, case, accents and invisible characters removed,
 * letters and signs of other scripts replaced by the Latin ones they look like. For comparison only.
 */
export function foldLook(line: string): string {
  const plain = isPlain(line) ? line : unfold(line);
  return plain.toLowerCase();
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: the range of ASCII
const isPlain = (line: string): boolean => /^[\x00-\x7f]*$/.test(line) && !line.includes("&");

function unfold(line: string): string {
  return decodeReferences(line)
    .normalize("NFKD")
    .replace(/[\p{Default_Ignorable_Code_Point}\p{M}\p{Cf}\u2800]/gu, "")
    .toLowerCase()
    .replace(/[\p{Pd}\u2043\u2212\u02d7\u2500\u2501\u30fc\uff70\u4e00]/gu, "-")
    .replace(/[\u02d0\ua789\u05c3\u2236\u0589\u0703\u0704\u1804\u205a\ufe30]/g, ":")
    .replace(/[\u2039\u3008\u27e8\u2329\u276e\u300a\u00ab\u02c2]/g, "<")
    .replace(/[\u203a\u3009\u27e9\u232a\u276f\u300b\u00bb\u02c3]/g, ">")
    .replace(/[\u01c3\u203c\ua71d]/g, "!")
    .replace(/[\u{1f150}-\u{1f169}\u{1f170}-\u{1f189}\u{1f1e6}-\u{1f1ff}]/gu, inPicture)
    .replace(/[\p{Script=Cyrillic}\p{Script=Greek}ıɑɡʟꜱᴀᴄᴇʀᴜʙɪ]/gu, (letter) => LOOK_ALIKES[letter] ?? letter)
    .replace(/[^\S\n]/g, " ");
}

/** A letter in a filled circle or square, or of a flag; Unicode normalization decomposes those in open ones. */
function inPicture(sign: string): string {
  const code = sign.codePointAt(0) ?? 0;
  const first = code >= 0x1f1e6 ? 0x1f1e6 : code >= 0x1f170 ? 0x1f170 : 0x1f150;
  return String.fromCharCode(0x61 + code - first);
}
