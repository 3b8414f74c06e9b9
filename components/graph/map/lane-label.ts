import { stageLabel } from "@/components/entity/stage-label";
import { type LaneName, sideLabel } from "@/lib/graph/layout/lanes";

/** A lane of the map in words. */
export const laneLabel = (name: LaneName): string => sideLabel(name) ?? stageLabel(name);
