import { OF_ADMINS } from "./calls/of-admins";
import { OF_ENTITIES } from "./calls/of-entities";
import { OF_EVIDENCE } from "./calls/of-evidence";
import { OF_REPORTS } from "./calls/of-reports";

/** What asks the permission table without an action before it; a question that is in neither list fails the test. */
export const DIRECT_CALLS = [...OF_ADMINS, ...OF_REPORTS, ...OF_ENTITIES, ...OF_EVIDENCE];
