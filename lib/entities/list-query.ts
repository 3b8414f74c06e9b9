import { z } from "zod";
import { TypedWords } from "@/lib/urls/typed-words";
import { EntityKind, Stage } from "./schema";

/** The cursor after a name: its sort key and the slug. */
const After = z
  .string()
  .max(400)
  .regex(/^[a-z0-9-]+~.+$/s)
  .transform((text) => ({ slug: text.slice(0, text.indexOf("~")), key: text.slice(text.indexOf("~") + 1) }));

/** The query parameters of the register; unknown ones are dropped. */
export const ListEntities = z.object({
  kind: EntityKind.optional(),
  stage: Stage.optional(),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .optional(),
  /** the first letter of the name; `other` for names that do not begin with A to Z */
  letter: z
    .string()
    .regex(/^([a-z]|other)$/)
    .optional(),
  /** part of any name */
  q: TypedWords,
  after: After.optional(),
});
export type ListEntities = z.output<typeof ListEntities>;
