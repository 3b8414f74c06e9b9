import "server-only";
import { notFound, redirect } from "next/navigation";
import { can } from "@/lib/access/permissions";
import type { Person } from "@/lib/access/types";
import { withNext } from "@/lib/auth/next-path";
import { currentViewer } from "@/lib/auth/viewer";
import { Invalid, NotFound } from "@/lib/errors";

/** The member of the desk who makes the request; see `enter`. */
export const enterDesk = (path: string): Promise<Person> => enter("desk.enter", path);

/** The admin who makes the request; see `enter`. */
export const enterAdmin = (path: string): Promise<Person> => enter("admin.enter", path);

/** Visitors who are signed out go to the sign-in page, and back to `path` from there; others get a 404. */
async function enter(permission: "desk.enter" | "admin.enter", path: string): Promise<Person> {
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
