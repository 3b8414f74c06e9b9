import "server-only";
import { can } from "@/lib/access/permissions";
import { accountIdOf, type Viewer } from "@/lib/access/types";
import type { Origin } from "@/lib/audit/types";
import { db } from "@/lib/db/client";
import { Forbidden, Invalid, NotFound } from "@/lib/errors";
import { LinkClaims, UnlinkClaims } from "../../claim-schema";
import { lockClaim } from "./lock-claim";
import { settleClaims } from "./settle-claims";

/**
 * Says that one claim supports, contradicts, repeats or supersedes another.
 *
 * @throws Forbidden, NotFound, Invalid (`toId`: said already)
 */
export async function linkClaims(
  viewer: Viewer,
  intent: LinkClaims,
  origin: Origin,
): Promise<{ linkId: string }> {
  if (!can(viewer, "claim.edit")) throw new Forbidden();
  const { note, ...link } = LinkClaims.parse(intent);
  return db.$transaction(async (tx) => {
    // In one order, so that two who link the same two do not wait for each other.
    for (const claimId of [link.fromId, link.toId].sort()) await lockClaim(tx, claimId);
    const same = await tx.claimLink.findFirst({
      where: { ...link, retractedAt: null },
      select: { id: true },
    });
    if (same) throw new Invalid("toId", "The two are linked like this already.");
    const { id: linkId } = await tx.claimLink.create({
      data: { ...link, note: note || null, byId: accountIdOf(viewer) },
      select: { id: true },
    });
    const act = { action: "claim.link", claimId: link.fromId, after: { linkId, ...link, note } } as const;
    await settleClaims(tx, viewer, [link.fromId, link.toId], act, origin);
    return { linkId };
  });
}

/**
 * Takes a link between claims back.
 *
 * @throws Forbidden, NotFound
 */
export async function unlinkClaims(viewer: Viewer, intent: UnlinkClaims, origin: Origin): Promise<void> {
  if (!can(viewer, "claim.edit")) throw new Forbidden();
  const { linkId } = UnlinkClaims.parse(intent);
  await db.$transaction(async (tx) => {
    const before = await tx.claimLink.findFirst({
      where: { id: linkId, retractedAt: null },
      select: { fromId: true, kind: true, toId: true, note: true },
    });
    if (!before) throw new NotFound();
    await tx.claimLink.update({
      where: { id: linkId },
      data: { retractedAt: new Date() },
      select: { id: true },
    });
    const act = { action: "claim.unlink", claimId: before.fromId, before } as const;
    await settleClaims(tx, viewer, [before.fromId, before.toId], act, origin);
  });
}
