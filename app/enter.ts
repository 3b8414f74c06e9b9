import "server-only";
import { notFound, redirect } from "next/navigation";
import { type Action, can } from "@/lib/access/permissions";
import type { Person } from "@/lib/access/types";
import { withNext } from "@/lib/auth/next-path";
import { currentViewer } from "@/lib/auth/viewer";
import { Invalid, NotFound } from "@/lib/errors";

/** The member of the desk who makes the request, on some pages with another permission; see `enter`. */
export const enterDesk = (path: string, permission: Action = "desk.enter"): Promise<Person> =>
  enter(permission, path);

/** The admin who makes the request, or on some pages a person with another permission; see `enter`. */
export const enterAdmin = (path: string, permission: Action = "admin.enter"): Promise<Person> =>
  enter(permission, path);

/** Visitors who are signed out go to the sign-in page, and back to `path` from there; others get a 404. */
async function enter(permission: Action, path: string): Promise<Person> {
  const viewer = await currentViewer();
  if (viewer.kind === "anonymous") redirect(withNext("/sign-in", path));
  if (viewer.kind !== "person" || !can(viewer, permission)) notFound();
  return viewer;
}

/** The result of a query, or the page that says there is no such thing. */
export async function orNotFound<T>(found: Promise<T>): Promise<T> {
  try {
    return await found;
  } catch (error) {
    if (error instanceof NotFound || error instanceof Invalid) notFound();
    throw error;
  }
}
