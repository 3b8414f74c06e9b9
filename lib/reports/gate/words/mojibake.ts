/** UTF-8 that was once read as Windows-1252: “â€™”, “Ã©”, “Â ”. */
export const LATIN_MOJIBAKE = /â€[™˜œ\u009d“”¦¢]|Ã[\u0080-\u00bf©¨¼¶¤±³¡]|Â[\u00a0-\u00bf]|ï»¿/;

/**
 * What encodings leave behind. Chinese read as Windows-1252 is a lead letter and two signs of which one at least
 * stands beside no letter in any language; Chinese read as GBK begins with characters that nobody writes today.
 */
export const MOJIBAKE: readonly RegExp[] = [
  LATIN_MOJIBAKE,
  /\ufffd/,
  /ï¼[\u0080-\u00bfŒœŠšŸŽžƒˆ˜–—‘’‚“”„†‡•…‰‹›€™]/,
  /ã€[\u0080-\u00bf‚ƒ„…†‡ˆ‰Š‹Œ\u0081]/,
  /[äåæçèé](?:[\u0081\u008d\u008f\u0090\u009d\u00a1-\u00bfŒœŠšŸŽžƒˆ˜‚„†‡•‰‹€™][\u0080-\u00bfŒœŠšŸŽžƒˆ˜–—‘’‚“”„†‡•…‰‹›€™]|[–—‘’“”…›\u00a0][\u0081\u008d\u008f\u0090\u009d\u00a1-\u00bfŒœŠšŸŽžƒˆ˜‚„†‡•‰‹€™])/,
  /锟斤拷|烫烫烫|屯屯屯|锟絓/,
  /[鈥銆锛][\u3400-\u9fff€]|鐨勶|涓浗|绋€鍦/,
];
