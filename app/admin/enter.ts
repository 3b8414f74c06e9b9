import "server-only";
import { notFound, redirect } from "next/navigation";
import { can } from "@/lib/access/permissions";
import type { Person } from "@/lib/access/types";
import { withNext } from "@/lib/auth/next-path";
import { currentViewer } from "@/lib/auth/viewer";
import { NotFound } from "@/lib/errors";

/** The admin who makes the request. Visitors who are signed out go to the sign-in page; everyone else gets a 404. */
export async function enterAdmin(path: string): Promise<Person> {
  const viewer = await currentViewer();
  if (viewer.kind === "anonymous") redirect(withNext("/sign-in", path));
  if (viewer.kind !== "person" || !can(viewer, "admin.enter")) notFound();
  return viewer;
}

/** The result of a query, or the page that says there is no such thing. */
export async function orNotFound<T>(found: Promise<T>): Promise<T> {
  try {
    return await found;
  } catch (error) {
    if (error instanceof NotFound) notFound();
    throw error;
  }
}
