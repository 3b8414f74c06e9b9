import "server-only";
import { notFound, redirect } from "next/navigation";
import { can } from "@/lib/access/permissions";
import type { Person } from "@/lib/access/types";
import { withNext } from "@/lib/auth/next-path";
import { currentViewer } from "@/lib/auth/viewer";
import { NotFound } from "@/lib/errors";

/** The admin who asks. Somebody signed out is sent to sign in; for everybody else there is nothing here. */
export async function enterAdmin(path: string): Promise<Person> {
  const viewer = await currentViewer();
  if (viewer.kind === "anonymous") redirect(withNext("/sign-in", path));
  if (viewer.kind !== "person" || !can(viewer, "admin.enter")) notFound();
  return viewer;
}

/** What a query finds, or the page that says there is no such thing. */
export async function orNotFound<T>(found: Promise<T>): Promise<T> {
  try {
    return await found;
  } catch (error) {
    if (error instanceof NotFound) notFound();
    throw error;
  }
}
