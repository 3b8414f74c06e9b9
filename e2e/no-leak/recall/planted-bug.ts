import type { LiveCheck } from "./live-checks";

/** One place in the sources, as it is and as the bug makes it. `find` must occur in the file exactly once. */
export type Change = { file: string; find: string; replace: string };

/** What must notice the bug: a file of unit tests, or questions to a running application. */
export type Detector = { kind: "unit"; file: string } | { kind: "live"; check: LiveCheck };

/** A mistake that a developer could make, and the test that would catch it. */
export type PlantedBug = Change & {
  name: string;
  detector: Detector;
  /** further places of the same mistake */
  also?: Change[];
};
