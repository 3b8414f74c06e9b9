import type { Action } from "@/lib/access/permissions";
import type { Rows } from "../rows/rows";

/** Who may call it with effect: anyone, any account for itself, the owner of the rows, or a role and those above it. */
export type Least = "anyone" | "self" | "owner" | "analyst" | "editor" | "admin";

/** What is sent, as the fields of a form or as JSON. */
export type Call = ({ form: Record<string, string> } | { json: unknown }) & {
  /** cookie of the viewer whose call has an effect, if it is none of the world's viewers */
  as?: string;
  /** words in the response of an action that only reads; they must come from its own rows */
  answers?: string;
};

export type ListedAction = {
  name: string;
  file: string;
  least: Least;
  /** the row of the permission table that its guard asks; none if anyone may call it */
  permission?: Action;
  /** the least role that its guard lets in, if the command then asks about the row (the viewer's own draft, say) */
  guardLetsIn?: "self" | "analyst" | "editor";
  /** the questions its command must ask the table before it succeeds, if that is not `permission`, once */
  asks?: readonly Action[];
  /**
   * Plants its own rows and returns what to send. Every viewer without permission makes the call first, then one with
   * permission makes the same call: this proves that the refused call is one that works.
   */
  call: (rows: Rows) => Promise<Call>;
  /** a table that the call changes; none if the action only reads */
  changes?: string;
  /** SQL that makes the call possible, and SQL that reverts it */
  during?: { begin: string; end: string };
  /** works only in the demonstration */
  demonstration?: true;
};

/** A POST to a handler; the body in base64. */
export type Post = {
  path: string;
  body?: string;
  type?: string;
  as?: string;
  headers?: Record<string, string>;
  /** with the secret of mail servers, when it is sent: a signature is good for minutes */
  signed?: true;
};

/** The calls with planted rows, by the names of the actions and the routes of the handlers. */
export type PlantedCalls = { actions: Record<string, Call>; handlers: Record<string, Post> };
