import type { EntityKind } from "@/lib/db/generated/enums";

/** A name by which an entity is known. */
export type KnownName = {
  entityId: string;
  kind: EntityKind;
  value: string;
  /** ISO 3166 code of the entity’s country: a public body of that name elsewhere is another one */
  country?: string | null;
  /** others may be meant by it: shown to a person, never taken */
  asked?: boolean;
};

/** A way in which a name is also written. One that others may be meant by is `asked`: shown to a person, never taken. */
export type Variant = { value: string; asked?: boolean };
