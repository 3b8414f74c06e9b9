import type { EntityKind } from "@/lib/db/generated/enums";

/** A known name of an entity. */
export type KnownName = {
  entityId: string;
  kind: EntityKind;
  value: string;
  /** ISO 3166 code of the entity’s country: a public body with that name elsewhere is a different one */
  country?: string | null;
  /** ambiguous: shown to a person, never accepted automatically */
  asked?: boolean;
};

/** A variant of a name. An ambiguous one is `asked`: shown to a person, never accepted automatically. */
export type Variant = { value: string; asked?: boolean };
