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
