/**
 * An author in the form of the standards: a body, a person by family and given name, or a person with an unsplit name.
 */
export type AuthorName =
  | { kind: "body"; literal: string }
  | { kind: "person"; literal: string; family?: string; given?: string };

const BODY =
  /^the\b|\b(?:desk|team|staff|editors?|editorial|newsroom|research|group|institute|centre|center|university|college|agency|ministry|department|office|bureau|council|commission|committee|board|association|society|foundation|limited|ltd|inc|llc|gmbh|corp|corporation|company|co|analytics|intelligence|partners|consulting|media|press|news|lodestone)\b\.?|编辑部|研究院|研究所|集团|公司|团队|协会/iu;
const PARTICLE = /^(?:van|von|de|der|den|del|della|di|da|dos|du|la|le|el|al|bin|ibn|ter|ten)$/i;
const GIVEN = /^\p{Lu}[\p{L}\p{M}'’.-]*$/u;

/**
 * Interprets an author's name. Only a name of two to four Latin words is split, the family name last with its
 * particles; Chinese names, single words and everything uncertain stay unsplit.
 */
export function authorName(name: string): AuthorName {
  if (BODY.test(name)) return { kind: "body", literal: name };
  const words = name.trim().split(/\s+/);
  const latin =
    words.every((word) => GIVEN.test(word) || PARTICLE.test(word)) && !/\p{Script=Han}/u.test(name);
  if (!latin || words.length < 2 || words.length > 5) return { kind: "person", literal: name };
  let at = words.length - 1;
  while (at > 1 && PARTICLE.test(words[at - 1] ?? "")) at -= 1;
  return {
    kind: "person",
    literal: name,
    family: words.slice(at).join(" "),
    given: words.slice(0, at).join(" "),
  };
}
