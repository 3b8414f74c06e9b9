import { z } from "zod";
import { Stage } from "./schema";

/** What a share is a share of. */
export const MEASURES = ["sites", "capacity", "output"] as const;
export type Measure = (typeof MEASURES)[number];

/** What the address of the page may ask; parameters that are not here are left out. */
export const ReadConcentration = z.object({
  /** the slug of a material or product */
  material: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    .max(120)
    .optional(),
  stage: Stage.optional(),
  /** relationships that hold on this calendar day; what is no day is answered beside the field */
  on: z.string().max(40).optional(),
  by: z.enum(MEASURES).optional(),
});
export type ReadConcentration = z.output<typeof ReadConcentration>;
