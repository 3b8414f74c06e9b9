import "server-only";
import type { Viewer } from "@/lib/access/types";
import { takeAttempt } from "@/lib/auth/throttle";
import { parseComment } from "../markdown/parse-comment";
import { takingPart } from "../taking-part";
import type { Previewed } from "../types";
import { findNamed } from "./find-named";

/** A comment as it would look, with the names that it would link. @throws Forbidden, TooManyRequests */
export async function previewComment(viewer: Viewer, body: string, name?: string): Promise<Previewed> {
  const { accountId } = takingPart(viewer);
  await takeAttempt("comment-preview", accountId);
  return { blocks: parseComment(body, await findNamed(viewer, body)), body, name: name ?? null };
}
