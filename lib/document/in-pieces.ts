/** Where a text may be cut, best first: after a line, after a sentence, between words. */
const CUTS = [/\n/g, /[。！？]/g, /[.!?]["”’)\]]*\s+(?=\p{Lu})/gu, /\s/g];

/**
 * Segments of a text of any length, each with its offset. A segmenter's time grows with the square of the text's
 * length, so it is given pieces.
 *
 * @param size maximum size of a piece in UTF-16 units
 */
export function* inPieces(
  segmenter: Intl.Segmenter,
  text: string,
  size: number,
): Generator<{ segment: string; index: number; isWordLike?: boolean }> {
  for (let at = 0; at < text.length; ) {
    const end = text.length - at <= size ? text.length : at + cutOf(text.slice(at, at + size));
    for (const part of segmenter.segment(text.slice(at, end))) yield { ...part, index: at + part.index };
    at = end;
  }
}

/** How much of the fitting text is taken. */
function cutOf(room: string): number {
  for (const sign of CUTS) {
    const last = [...room.matchAll(sign)].at(-1);
    if (last) return last.index + last[0].length;
  }
  // Never between the halves of a surrogate pair.
  return /[\ud800-\udbff]$/.test(room) ? room.length - 1 : room.length;
}
