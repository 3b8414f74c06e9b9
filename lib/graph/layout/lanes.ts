import type { EntityKind } from "@/lib/db/generated/enums";
import type { GraphNode, GraphStage } from "../types";

/** With a colon, which no key of a stage has. */
const SIDES = {
  companies: ":companies",
  materials: ":materials",
  research: ":research",
  policy: ":policy",
  places: ":places",
} as const;

/** The name of a lane: the key of a stage, or a side lane. */
export type LaneName = string;
export type NamedLane = { name: LaneName; label: string };

/**
 * All lanes from left to right: owners, the chains from their first stage to their last, then what bears on them. Ownership
 * runs to the right like everything else.
 */
export function lanesOf(stages: readonly GraphStage[]): NamedLane[] {
  return [
    { name: SIDES.companies, label: "Companies and sites, no stage" },
    ...stages.map(({ key, label }) => ({ name: key, label })),
    { name: SIDES.materials, label: "Materials and products" },
    { name: SIDES.research, label: "Research and technology" },
    { name: SIDES.policy, label: "Policy and events" },
    { name: SIDES.places, label: "Places" },
  ];
}

const SIDE_OF: Record<EntityKind, LaneName> = {
  Policy: SIDES.policy,
  PublicBody: SIDES.policy,
  Event: SIDES.policy,
  ResearchInstitute: SIDES.research,
  Technology: SIDES.research,
  Material: SIDES.materials,
  Product: SIDES.materials,
  Organization: SIDES.companies,
  Person: SIDES.companies,
  Facility: SIDES.companies,
  Project: SIDES.companies,
  Place: SIDES.places,
};

/** Whether a lane is a stage of a chain. */
export const isStageLane = (name: LaneName): boolean => !name.startsWith(":");

/** The lane of an entity: the middle one of its stages (the upstream one of two), or a side lane. */
export function laneOf({ kind, stages }: Pick<GraphNode, "kind" | "stages">): LaneName {
  return stages[Math.floor((stages.length - 1) / 2)] ?? SIDE_OF[kind];
}
