import type { EntityKind } from "@/lib/db/generated/enums";

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
