import type { Rows } from "@/e2e/no-leak/rows/rows";
import type { Action } from "@/lib/access/permissions";
import type { Role, Viewer } from "@/lib/access/types";

/** A command or query that no action leads to; it is what pages, handlers and the commands of package.json call. */
export type DirectCall = {
  name: string;
  least: Exclude<Role, "reader">;
  /** the rows of the permission table that it asks, whose ever question it is */
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
