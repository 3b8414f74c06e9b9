import { z } from "zod";
import { SlugParameter } from "@/lib/slug-and-uuid";
import { Stage } from "../schema";

/** What shares are measured in. */
export const MEASURES = ["sites", "capacity", "output"] as const;
export type Measure = (typeof MEASURES)[number];

/** The query parameters of the page; unknown ones are dropped. */
export const ReadConcentration = z.object({
  /** the slug of a material or product */
  material: SlugParameter.optional(),
  stage: Stage.optional(),
  /** relationships in force on this calendar day; anything else gets a message next to the field */
  on: z.string().max(40).optional(),
  by: z.enum(MEASURES).optional(),
});
export type ReadConcentration = z.output<typeof ReadConcentration>;
