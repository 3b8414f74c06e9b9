import type { EntityKind } from "@/lib/db/generated/enums";

/** An entity in a list of matches. */
export type EntityHit = {
  slug: string;
  kind: EntityKind;
  country: string | null;
  name: string;
  /** in Chinese, where known */
  nameZh: string | null;
  /** the name that matched, if it is neither of these */
  matched: string | null;
};

/** An entity as the desk names it; `written`: the name of its own that it was found by. */
export type EntityChoice = {
  id: string;
  kind: string;
  name: string;
  chinese: string | null;
  written?: string;
};

/** A value of an identifier scheme, such as an LEI. */
export type IdentifierLine = { scheme: string; value: string };
