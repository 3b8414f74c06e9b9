import type { Action } from "@/lib/access/permissions";
import type { Rows } from "../rows/rows";

/**
 * Who may call it with effect: anyone, somebody signed in (for themselves), the owner of the rows alone, or a role and
 * those above it.
 */
export type Least = "anyone" | "self" | "owner" | "analyst" | "editor" | "admin";

/** What is sent, as the fields of a form or as JSON. */
export type Call = ({ form: Record<string, string> } | { json: unknown }) & {
  /** cookie of whoever may send it with effect, where that is nobody of the world's viewers */
  as?: string;
  /** words of the answer to an action that only reads; it must have no others' rows to find them in */
  answers?: string;
};

export type ListedAction = {
  name: string;
  file: string;
  least: Least;
  /** the row of the permission table that its guard asks; none where anyone may */
  permission?: Action;
  /** whom its guard lets in already, where the command asks about the row itself: an own draft, for example */
  guardLetsIn?: "analyst" | "editor";
  /** what its command must ask the table on the way to success, where that is not `permission` once */
  asks?: readonly Action[];
  /**
   * Plants rows of its own and says what to send. The same call is made by everybody who may not, and then by one who
   * may: so what is refused is a call that works.
   */
  call: (rows: Rows) => Promise<Call>;
  /** a table that the call changes; none for an action that only reads */
  changes?: string;
  /** what has to be so while the call is made with effect, as SQL, and what puts it back */
  during?: { begin: string; end: string };
  /** works in the demonstration alone */
  demonstration?: true;
};

/** What is posted to a handler; the body in base64. */
export type Post = { path: string; body?: string; type?: string; as?: string };

/** The calls for which rows are planted, by the names of the actions and the routes of the handlers. */
export type PlantedCalls = { actions: Record<string, Call>; handlers: Record<string, Post> };
