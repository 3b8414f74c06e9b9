import { OF_ADMINS } from "./calls/of-admins";
import { OF_ENTITIES } from "./calls/of-entities";
import { OF_EVIDENCE } from "./calls/of-evidence";
import { OF_REPORTS } from "./calls/of-reports";

/** Calls that ask the permission table without an action in front; a question in neither list fails the test. */
export const DIRECT_CALLS = [...OF_ADMINS, ...OF_REPORTS, ...OF_ENTITIES, ...OF_EVIDENCE];
