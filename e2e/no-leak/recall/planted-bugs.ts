import { EVIDENCE_BUGS } from "./bugs/evidence";
import { LIST_BUGS } from "./bugs/lists";
import { PEOPLE_BUGS } from "./bugs/people";
import { READING_BUGS } from "./bugs/reading";
import type { PlantedBug } from "./copy-tree";

/** Every mistake that the suite must find. */
export const PLANTED_BUGS: readonly PlantedBug[] = [
  ...READING_BUGS,
  ...LIST_BUGS,
  ...PEOPLE_BUGS,
  ...EVIDENCE_BUGS,
];
