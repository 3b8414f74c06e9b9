import "server-only";
import type { Viewer } from "@/lib/access/types";
import { env } from "@/lib/env";
import { NotFound } from "@/lib/errors";
import type { Kept } from "../library-file";
import { allAnnotations } from "./annotations";
import { readLibrary } from "./library";

/** Everything that the viewer keeps, for a file. @throws NotFound without an account */
export async function readKept(viewer: Viewer): Promise<Kept> {
  if (viewer.kind !== "person") throw new NotFound();
  const [library, annotations] = await Promise.all([readLibrary(viewer), allAnnotations(viewer)]);
  return { library, annotations, site: env().PUBLIC_URL };
}
