/** A run of a comment's text. A link without `own` leads away from this site. */
export type CommentInline =
  | { type: "text"; text: string }
  | { type: "code"; text: string }
  | { type: "break" }
  | { type: "strong" | "emphasis" | "delete"; children: CommentInline[] }
  | { type: "link"; href: string; own: boolean; children: CommentInline[] }
  | { type: "person"; name: string }
  | { type: "entity"; slug: string; words: string };

/** A block of a comment. */
export type CommentBlock =
  | { type: "paragraph"; children: CommentInline[] }
  | { type: "quote"; blocks: CommentBlock[] }
  | { type: "list"; start: number | null; items: CommentBlock[][] }
  | { type: "code"; text: string }
  | { type: "rule" };

/** A person or an entity named in a comment: the words as typed, and the entity's slug. */
export type Named = { words: string; slug: string | null };
