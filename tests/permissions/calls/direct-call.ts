import type { Rows } from "@/e2e/no-leak/rows/rows";
import type { Action } from "@/lib/access/permissions";
import type { Role, Viewer } from "@/lib/access/types";

/** A command or query without an action: pages, handlers and the scripts in package.json call it. */
export type DirectCall = {
  name: string;
  least: Exclude<Role, "reader">;
  /** the rows of the permission table that are asked, by it or by the queries it uses */
  asks: readonly Action[];
  call: (viewer: Viewer, rows: Rows) => Promise<unknown>;
};

export const ORIGIN = { address: "127.0.0.1", userAgent: "a test" };

export const desk = (name: string, asks: readonly Action[], call: DirectCall["call"]): DirectCall => ({
  name,
  least: "analyst",
  asks,
  call,
});

export const admins = (name: string, asks: readonly Action[], call: DirectCall["call"]): DirectCall => ({
  name,
  least: "admin",
  asks,
  call,
});

export const editors = (name: string, asks: readonly Action[], call: DirectCall["call"]): DirectCall => ({
  name,
  least: "editor",
  asks,
  call,
});
