/**
 * The name of a file that a house offers, such as `north-sea-desk-graph.csv`: what is ASCII in the name, without anything that a
 * header or a file system could read as more than letters.
 */
export function fileName(house: string, rest: string): string {
  const words = house
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
  return words === "" ? rest : `${words.slice(0, 40).replace(/-+$/, "")}-${rest}`;
}
