/** A slug made of a title: Latin letters without their marks and digits, at most 80 characters; `report` when none is left. */
export function slugOf(title: string): string {
  const words = title
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/['’]/g, "")
    .match(/[a-z0-9]+/g);
  if (!words) return "report";
  let slug = "";
  for (const word of words) {
    if (slug.length + word.length > 79) break;
    slug = slug === "" ? word : `${slug}-${word}`;
  }
  return slug || (words[0] ?? "report").slice(0, 80);
}
