/** A kind of entity in words: `ResearchInstitute` is “Research institute”. */
export function kindLabel(kind: string): string {
  const words = kind.replace(/(?<=[a-z])(?=[A-Z])/g, " ").toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
