/**
 * The address of a sentence in a report: its block, and by a text fragment the words themselves. Long sentences are named
 * by their beginning and end.
 */
export function sentenceHref(slug: string, blockId: string, sentence: string): string {
  const words = sentence.trim().split(/\s+/);
  const part = (some: readonly string[]) => encodeURIComponent(some.join(" ")).replace(/-/g, "%2D");
  const text = words.length > 12 ? `${part(words.slice(0, 5))},${part(words.slice(-4))}` : part(words);
  return `/reports/${slug}#${blockId}:~:text=${text}`;
}
