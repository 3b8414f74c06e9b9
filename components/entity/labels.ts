import type { EntityKind } from "@/lib/db/generated/enums";

/** A kind of entity in words: `ResearchInstitute` is “Research institute”. */
export function kindLabel(kind: string): string {
  const words = kind.replace(/(?<=[a-z])(?=[A-Z])/g, " ").toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Kinds as a filter names them. */
export const KIND_PLURAL: Record<EntityKind, string> = {
  Organization: "Organizations",
  ResearchInstitute: "Research institutes",
  PublicBody: "Public bodies",
  Person: "People",
  Facility: "Facilities",
  Project: "Projects",
  Material: "Materials",
  Technology: "Technologies",
  Product: "Products",
  Policy: "Policies",
  Event: "Events",
  Place: "Places",
};

/** Labels of the stages, in the order of the chain. */
const STAGE_LABELS: Record<string, string> = {
  exploration: "Exploration",
  mining: "Mining",
  beneficiation: "Beneficiation",
  "cracking-leaching": "Cracking & leaching",
  separation: "Separation",
  "metal-making": "Metal making",
  alloy: "Alloy",
  magnet: "Magnet",
  component: "Component",
  system: "System",
  recycling: "Recycling",
};

/** A stage in words. */
export function stageLabel(stage: string): string {
  return STAGE_LABELS[stage] ?? stage;
}
