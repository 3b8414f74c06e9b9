/** A tag as readers see it: `rare-earths` is “Rare earths”. */
export function tagLabel(tag: string): string {
  const words = tag.replaceAll("-", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}
