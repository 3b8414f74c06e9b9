import { hrefWith } from "@/components/ui/href-with";
import type { Measure } from "@/lib/entities/concentration-query";

type Chosen = { material: string; stage: string; on?: string | null; by?: Measure };

/** The address of a concentration, with its parameters in one order. */
export function concentrationHref({ material, stage, on, by }: Chosen): string {
  return hrefWith("/concentration", { by, material, on, stage });
}
