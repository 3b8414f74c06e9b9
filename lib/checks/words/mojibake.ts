/** UTF-8 that was once read as Windows-1252: “â€™”, “Ã©”, “Â ”. */
export const LATIN_MOJIBAKE =
  /â€[™˜œ\u009d“”¦¢]|Ã[\u0080-\u00bf©¨¼¶¤±³¡]|Â[\u00a0-\u00bf]|(?<![A-ZÀ-Þ])Ã[ŒœŠšŸŽžƒˆ˜–—‘’‚“”„†‡•…‰‹›€™]|ï»¿|â[€‚„†ˆ‰…‹\u0080-\u00bf][\u0080-\u00bfŒœŠšŸŽžƒˆ˜–—‘’‚“”„†‡•…‰‹›€™]/;

/** The characters that GBK maps to two bytes, each within a range. */
function gbk(first: [number, number], second: [number, number]): string {
  const decoder = new TextDecoder("gbk");
  const found: string[] = [];
  for (let lead = first[0]; lead <= first[1]; lead += 1)
    for (let trail = second[0]; trail <= second[1]; trail += 1) {
      const character = decoder.decode(new Uint8Array([lead, trail]));
      if (/^[\p{L}\p{S}\p{P}\ue000-\uf8ff]$/u.test(character))
        found.push(character.replace(/[\\\]^-]/u, "\\$&"));
    }
  return `[${found.join("")}]`;
}

/** Two Chinese characters of UTF-8 have six bytes, which GBK reads as three others: 商务部 as 鍟嗗姟閮. */
const CHINESE_READ_AS_GBK = new RegExp(
  gbk([0xe4, 0xe9], [0x80, 0xbf]) + gbk([0x81, 0xbf], [0xe4, 0xe9]) + gbk([0x81, 0xbf], [0x80, 0xbf]),
  "u",
);

/** A character outside plain English, or a question mark instead of a letter: without one nothing is garbled. */
export const UNUSUAL = /[^\n -~–—‘’“”…]|[a-z]\?/u;

/**
 * Traces of wrong encodings. Chinese read as Windows-1252 is a lead letter and two signs, at least one of which
 * never comes next to a letter in any language; Chinese read as GBK begins with characters that are no longer in use.
 */
export const MOJIBAKE: readonly RegExp[] = [
  LATIN_MOJIBAKE,
  /\ufffd/,
  /ï¼[\u0080-\u00bfŒœŠšŸŽžƒˆ˜–—‘’‚“”„†‡•…‰‹›€™]/,
  /ã€[\u0080-\u00bf‚ƒ„…†‡ˆ‰Š‹Œ\u0081]/,
  /[äåæçèé](?:[\u0081\u008d\u008f\u0090\u009d\u00a1-\u00bfŒœŠšŸŽžƒˆ˜‚„†‡•‰‹€™][\u0080-\u00bfŒœŠšŸŽžƒˆ˜–—‘’‚“”„†‡•…‰‹›€™]|[–—‘’“”…›\u00a0][\u0081\u008d\u008f\u0090\u009d\u00a1-\u00bfŒœŠšŸŽžƒˆ˜‚„†‡•‰‹€™])/,
  /锟斤拷|烫烫烫|屯屯屯|锟絓/,
  CHINESE_READ_AS_GBK,
  // Cyrillic and Greek read as Windows-1252; a non-breaking space that became a plain one after its mark
  /(?:[ÐÑÎÏ][\u0080-\u00bfŒœŠšŸŽžƒˆ˜–—‘’‚“”„†‡•…‰‹›€™]){2}/,
  /[\p{Ll}\d.,;:]Â(?=\s|$)/u,
  // UTF-8 read as on an old Macintosh, in DOS or in Cyrillic Windows: “‚Äô”, “√©”, “ΓÇÖ”, “вЂ™”; their marks read as ours
  /‚Ä[ôúùòîì¶¢†°]|√[©®¶°≠±≥∫§•¢ß¨´≤]|ÔøΩ|Ôºå|¬[†£©®±µ≤≥](?=\S)|ΓÇ[\u00a0-\u00ff™£ª]|[┬├][\u00a0-\u00ff⌐¬«»]|вЂ[\p{L}\p{S}\p{P}]|тА[ЩЬЭУФ]|(?:[РС][\p{L}\p{S}\p{P}°]){4}|(?<=\p{Ll})Õ(?=(?:s|t|re|ve|ll)\b)|ï¿½/u,
  // GB 2312 read as Latin letters, its quotation marks too: “ÖÐ¹ú”, “¡°”; a letter that lost what followed it: “itâs”
  /(?=[\u00a1-\u00ff]{4})(?:[\u00a1-\u00bf×÷]{0,3}[À-ÖØ-öø-ÿ]){3,}|(?<=\p{L})â[™œ˜]|Â(?=[‘’“”–—…])|(?<=\p{L})Â(?=[$\d%])|¡[¯°±®ª«£¢]|(?<=[\p{Ll}\s])Ã(?=[\s\u00a0]|$)|(?<=n)â(?=t\b)|(?<=\p{Ll})â(?=(?:s|re|ve|ll)\b)|(?<=\p{L}\p{Ll})\?(?=(?:s|t|re|ve|ll)\s)/u,
  // Japanese read as GBK or Shift JIS, half-wide katakana, private-use characters
  /[縺繧][\u3000-\u9fff\uff61-\uff9f]|[\uff61-\uff9f]{3,}|[\ufffc\ue000-\uf8ff]|[\u0080-\u0084\u0086-\u009f]/u,
  /[‰†‡ˆ][\u00c0-\u00ff]|[鈥銆锛锘][\u3400-\u9fff€]|鐨勶|涓浗|绋€鍦/,
];
