import { westernSign } from "@/lib/text/character-references";
import { utf16Of } from "@/lib/text/utf-16";
import { BrokenFile } from "../import-file";
import { MAX_FILE_BYTES } from "../limits";
import { cleanText, type DecodedText } from "./clean-text";
import { binaryKind } from "./recognise-binary";

/**
 * The bytes of a file as text with `\n` line ends; detects UTF-8, UTF-16, GB 18030, Big5, Shift_JIS, EUC-JP, EUC-KR and
 * Windows-1252.
 *
 * @throws BrokenFile when they are empty, too many, or not text
 */
export function decode(bytes: Uint8Array): DecodedText {
  if (bytes.length > MAX_FILE_BYTES) {
    const size = (bytes.length / 1e6).toFixed(1);
    throw new BrokenFile(null, `The file has ${size} MB; the limit is ${MAX_FILE_BYTES / 1e6} MB.`);
  }
  const kind = binaryKind(bytes);
  if (kind) throw new BrokenFile(null, `This is ${kind}, not text. Save it as text or Markdown first.`);
  const { text, encoding } = toText(bytes);
  const cleaned = cleanText(text);
  if (cleaned.text.trim() === "") throw new BrokenFile(null, "The file is empty.");
  if (encoding) {
    cleaned.notices.unshift({
      kind: "changed",
      line: null,
      what: `Read as ${encoding}`,
      why: "The bytes are not UTF-8.",
    });
  }
  return cleaned;
}

function toText(bytes: Uint8Array): { text: string; encoding: string | null } {
  const wide = utf16Of(bytes);
  if (wide) return { text: new TextDecoder(wide).decode(bytes), encoding: wide.toUpperCase() };
  const utf8 = strictly("utf-8", bytes);
  if (utf8 !== null) return { text: utf8, encoding: null };
  const lenient = new TextDecoder("utf-8").decode(bytes);
  if (isMostlyUtf8(lenient)) return { text: lenient, encoding: null };
  for (const { label, name, isOwn } of NEIGHBOURS) {
    const text = strictly(label, bytes);
    if (text !== null && isOwn(text)) return { text, encoding: name };
  }
  const chinese = CHINESE.flatMap(({ label, name }) => {
    const text = strictly(label, bytes);
    return text !== null && isMostlyHan(text) ? [{ text, encoding: name, score: commonShare(text) }] : [];
  }).sort((one, other) => other.score - one.score)[0];
  if (chinese) return chinese;
  if (highShare(bytes) > MOST_HIGH) {
    throw new BrokenFile(
      null,
      "The encoding of the file cannot be determined: it is not UTF-8, UTF-16, GB 18030, Big5, Shift_JIS, EUC-JP, EUC-KR or Windows-1252. Save it as UTF-8 first.",
    );
  }
  return { text: windows1252(bytes), encoding: "Windows-1252" };
}

const CHINESE = [
  { label: "gb18030", name: "GB 18030" },
  { label: "big5", name: "Big5" },
] as const;

/** The share of matches among the non-ASCII characters, if there are enough of them to decide. */
function shareOf(text: string, pattern: RegExp): number {
  const foreign = text.slice(0, 100_000).replace(/[\0-\x7f]+/g, "");
  return foreign.length < 12 ? 0 : (foreign.match(pattern)?.length ?? 0) / foreign.length;
}

/** Chinese decoded this way has hardly any syllables among its characters, so these are tried before it. */
const isJapanese = (text: string): boolean =>
  shareOf(text, /[\u3041-\u3096]/g) > 0.15 &&
  shareOf(text, /[\u3000-\u30ff\u4e00-\u9fff\uff00-\uff65]/g) > 0.95;
const isKorean = (text: string): boolean => shareOf(text, /[\uac00-\ud7a3]/g) > 0.85;
const NEIGHBOURS = [
  { label: "shift_jis", name: "Shift_JIS", isOwn: isJapanese },
  { label: "euc-jp", name: "EUC-JP", isOwn: isJapanese },
  { label: "euc-kr", name: "EUC-KR", isOwn: isKorean },
] as const;

/** Frequent characters, simplified and traditional: bytes decoded wrongly give rare ones. */
const COMMON = new Set(
  "的一是在不了有和人这這中大为為上个個国國我以要他时時来來用们們生到作地于於出就分对對成会會可主发發年动動同工也能下过過子说說产產种種面而方后後多定行学學法所民得经經十三之进進等部度家电電力里如水化高自二理起小物现現实實加量都两兩体體制机機当當使点點从從业業本去把性好应應开開它合还還因由其些前外天政四日社事平形全表间間样樣与與关關各重新线線内內数數心反你明看原又利比或但质質气氣第向道命此变變条條没沒结結解问問意建月公无無系系军軍很情者最立代想已通并提直题題党黨程展五果料象员員革位入常文总總次品式活设設及管特件长長求老头頭基资資边邊流路级級少山统統接知将將组組见見计計别別期根论論运運农農指几幾九区區强強放决決西被干做必战戰先回则則任取据據处處世车車稀土价價格吨噸元氧镨鐠钕釹磁材料市场場成交商家情绪緒浓濃报報万萬仍观觀望较較察涨漲跌".split(
    "",
  ),
);

function commonShare(text: string): number {
  const han = text.match(/[\u4e00-\u9fa5]/g) ?? [];
  return han.length === 0 ? 0 : han.filter((character) => COMMON.has(character)).length / han.length;
}

/** With more non-ASCII bytes than this it is not a western text. */
const MOST_HIGH = 0.4;

function highShare(bytes: Uint8Array): number {
  let high = 0;
  let all = 0;
  for (const byte of bytes) {
    if (byte > 0x7f) high += 1;
    if (byte > 0x20) all += 1;
  }
  // a few signs in a few words are still a western text
  return high < 20 ? 0 : high / all;
}

function strictly(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** A few damaged characters among many good ones: the file is UTF-8 that lost some bytes. */
function isMostlyUtf8(lenient: string): boolean {
  const damaged = lenient.split("\ufffd").length - 1;
  const good = lenient.replace(/[\0-\x7f\ufffd]+/g, "").length;
  return good > damaged * 3;
}

/** Bytes of Windows-1252 can pass as GB 18030, but not as frequent characters in a row. */
function isMostlyHan(text: string): boolean {
  const foreign = text.replace(/[\0-\x7f]+/g, "");
  const han = foreign.replace(/[^\u4e00-\u9fa5\u3000-\u303f\uff00-\uffef]+/g, "");
  return foreign.length > 0 && han.length > foreign.length * 0.85 && /[\u4e00-\u9fa5]{2}/.test(foreign);
}

/** Every byte is a character. */
function windows1252(bytes: Uint8Array): string {
  return Buffer.from(bytes)
    .toString("latin1")
    .replace(/[\x80-\x9f]/g, (sign) => westernSign(sign.charCodeAt(0)) ?? sign);
}
