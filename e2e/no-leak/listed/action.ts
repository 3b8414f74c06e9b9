import type { PlantedClaims } from "../plant-claims";
import type { PlantedEntities } from "../plant-entities";

/** Who may call it with effect: anyone, whoever is signed in (for themselves), or a role and those above it. */
export type Least = "anyone" | "self" | "analyst" | "editor" | "admin";

/** Ids of rows that are there, for calls that would do something if they were let. */
export type PlantedIds = PlantedClaims &
  PlantedEntities & {
    reportId: string;
    draftId: string;
    /** the report of a draft that is in the trash; like `draftId`, none of the viewers began it */
    trashedId: string;
    revisionId: string;
    accountId: string;
    sessionId: string;
    membershipId: string;
    requestId: string;
    tierId: string;
  };

export type ListedAction = {
  name: string;
  file: string;
  least: Least;
  /** a call that is well-formed, as a form's fields or as JSON; absent where anybody's call has an effect */
  form?: (ids: PlantedIds) => Record<string, string>;
  json?: (ids: PlantedIds) => unknown;
};
