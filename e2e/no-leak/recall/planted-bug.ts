import type { LiveCheck } from "./live-checks";

/** One place in the sources, as it is and as the bug makes it. `find` must stand there exactly once. */
export type Change = { file: string; find: string; replace: string };

/** What has to notice: a file of unit tests, or questions to a running application. */
export type Detector = { kind: "unit"; file: string } | { kind: "live"; check: LiveCheck };

/** A mistake that somebody could make one day, and the test that would tell them. */
export type PlantedBug = Change & {
  name: string;
  detector: Detector;
  /** further places of the same mistake */
  also?: Change[];
};
