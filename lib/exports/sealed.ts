import "server-only";
import type { Viewer } from "@/lib/access/types";
import { sealContent } from "@/lib/integrity/queries/seal-content";
import { SEAL_PROPERTY, withoutSealProperty } from "@/lib/integrity/seal";

/** The property with the seal, for a place where a format allows our own; empty while there is no key. */
export type SealSlot = { [SEAL_PROPERTY]?: unknown };

/**
 * A JSON value that includes its seal.
 *
 * @param build builds the value around the slot; called twice, it must return the same
 */
export async function sealed<T>(
  viewer: Viewer,
  of: { address: string; version: string | null },
  build: (slot: SealSlot) => T,
): Promise<T> {
  const content = withoutSealProperty(JSON.parse(JSON.stringify(build({}))));
  const seal = await sealContent(viewer, content, of);
  return build(seal ? { [SEAL_PROPERTY]: seal } : {});
}
