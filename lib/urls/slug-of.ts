import { createHash } from "node:crypto";

/**
 * An address made from a title's Latin words; a title without any gets a name that is the same each time.
 *
 * @param the start of that name: the kind of thing it is the address of
 */
export function slugOf(title: string, what = "report"): string {
  const words = title
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/[’'™®©]/g, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
  if (/[a-z]{2}/.test(words)) return cutAtWord(words, 80);
  return `${what}-${createHash("sha256").update(title).digest("hex").slice(0, 8)}`;
}

function cutAtWord(slug: string, max: number): string {
  if (slug.length <= max) return slug;
  const cut = slug.slice(0, max + 1);
  const hyphen = cut.lastIndexOf("-");
  return hyphen > max / 2 ? cut.slice(0, hyphen) : slug.slice(0, max);
}

/** The first of `name`, `name-2`, `name-3`… that is not taken. */
export function numberedSlug(base: string, taken: ReadonlySet<string>): string {
  let slug = base;
  for (let number = 2; taken.has(slug); number += 1) slug = `${base}-${number}`;
  return slug;
}
