import type { EntityKind } from "@/lib/db/generated/enums";
import { STAGES, type StageName } from "@/lib/entities/stages";
import type { GraphNode } from "../types";

type SideLane = "policy" | "research" | "companies" | "materials" | "places";
export type LaneName = StageName | SideLane;

/**
 * All lanes from left to right: owners, the chain from mine to vehicle, then what bears on it. Ownership runs to the right
 * like everything else.
 */
export const LANES: readonly LaneName[] = [
  "companies",
  ...STAGES,
  "materials",
  "research",
  "policy",
  "places",
];

const SIDE_LABELS: Readonly<Record<SideLane, string>> = {
  policy: "Policy and events",
  research: "Research and technology",
  companies: "Companies and sites, no stage",
  materials: "Materials and products",
  places: "Places",
};

const SIDE_OF: Record<EntityKind, SideLane> = {
  Policy: "policy",
  PublicBody: "policy",
  Event: "policy",
  ResearchInstitute: "research",
  Technology: "research",
  Material: "materials",
  Product: "materials",
  Organization: "companies",
  Person: "companies",
  Facility: "companies",
  Project: "companies",
  Place: "places",
};

/** The label of a side lane; null for a stage. */
export function sideLabel(lane: LaneName): string | null {
  return isSide(lane) ? SIDE_LABELS[lane] : null;
}

const isSide = (lane: LaneName): lane is SideLane => Object.hasOwn(SIDE_LABELS, lane);

/** The lane of an entity: the middle one of its stages (the upstream one of two), or a side lane. */
export function laneOf({ kind, stages }: Pick<GraphNode, "kind" | "stages">): LaneName {
  const own = STAGES.filter((stage) => stages.includes(stage));
  return own[Math.floor((own.length - 1) / 2)] ?? SIDE_OF[kind];
}
