import "server-only";
import { can } from "@/lib/access/permissions";
import { accountIdOf, type Viewer } from "@/lib/access/types";
import type { Origin } from "@/lib/audit/types";
import { now } from "@/lib/clock/now";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { Forbidden, Invalid, NotFound } from "@/lib/errors";
import { CONFLICTING } from "../../claims/link-policy";
import { LinkClaims, UnlinkClaims } from "../../claims/schema";
import { countOrigins } from "../../queries/origins";
import { lockClaims, lockedClaim } from "./lock-claim";
import { settleClaims } from "./settle-claims";

/**
 * Links two claims: one supports, contradicts, repeats or supersedes the other.
 *
 * @throws Forbidden, NotFound, Invalid (`toId`: linked already, or contrary to a link; `kind`: support from the same
 * origin)
 */
export async function linkClaims(
  viewer: Viewer,
  intent: LinkClaims,
  origin: Origin,
): Promise<{ linkId: string }> {
  if (!can(viewer, "claim.edit")) throw new Forbidden();
  const { note, ...link } = LinkClaims.parse(intent);
  return db.$transaction(async (tx) => {
    await lockClaims(tx, [link.fromId, link.toId]);
    for (const claimId of [link.fromId, link.toId]) await lockedClaim(tx, claimId);
    const same = await tx.claimLink.findFirst({
      where: { ...link, retractedAt: null },
      select: { id: true },
    });
    if (same) throw new Invalid("toId", "The two are already linked like this.");
    await requireSense(tx, link);
    const before = (await countOrigins(viewer, tx, [link.toId])).get(link.toId) ?? 0;
    const { id: linkId } = await tx.claimLink.create({
      data: { ...link, note: note || null, byId: accountIdOf(viewer) },
      select: { id: true },
    });
    if (link.kind === "supports") await requireNewOrigin(tx, viewer, link.toId, before);
    const act = { action: "claim.link", claimId: link.fromId, after: { linkId, ...link, note } } as const;
    await settleClaims(tx, viewer, [link.fromId, link.toId], act, origin);
    return { linkId };
  });
}

/**
 * Removes a link between claims.
 *
 * @throws Forbidden, NotFound
 */
export async function unlinkClaims(viewer: Viewer, intent: UnlinkClaims, origin: Origin): Promise<void> {
  if (!can(viewer, "claim.edit")) throw new Forbidden();
  const { linkId } = UnlinkClaims.parse(intent);
  await db.$transaction(async (tx) => {
    const where = { id: linkId, retractedAt: null };
    const link = await tx.claimLink.findFirst({ where, select: { fromId: true, toId: true } });
    await lockClaims(tx, link ? [link.fromId, link.toId] : []);
    const before = await tx.claimLink.findFirst({
      where,
      select: { fromId: true, kind: true, toId: true, note: true },
    });
    if (!before) throw new NotFound();
    await tx.claimLink.update({
      where: { id: linkId },
      data: { retractedAt: now() },
      select: { id: true },
    });
    const act = { action: "claim.unlink", claimId: before.fromId, before } as const;
    await settleClaims(tx, viewer, [before.fromId, before.toId], act, origin);
  });
}

type Link = Pick<LinkClaims, "fromId" | "kind" | "toId">;

/** @throws Invalid (`kind`) for a link that conflicts with one between the two */
async function requireSense(tx: Prisma.TransactionClient, { fromId, kind, toId }: Link): Promise<void> {
  const between = await tx.claimLink.findMany({
    where: {
      retractedAt: null,
      OR: [
        { fromId, toId },
        { fromId: toId, toId: fromId },
      ],
    },
    select: { fromId: true, kind: true },
  });
  for (const other of between) {
    const direction = other.fromId === fromId ? "same" : "reversed";
    const conflict = CONFLICTING[kind].find((one) => one.kind === other.kind && one[direction]);
    if (conflict) throw new Invalid("kind", conflict.message);
  }
}

/** A claim of the same origin adds no support: it repeats. @throws Invalid (`kind`) */
async function requireNewOrigin(
  tx: Prisma.TransactionClient,
  viewer: Viewer,
  claimId: string,
  before: number,
): Promise<void> {
  const after = (await countOrigins(viewer, tx, [claimId])).get(claimId) ?? 0;
  if (before > 0 && after <= before)
    throw new Invalid(
      "kind",
      "Both have the same origin, so neither supports the other. Link them as “repeats”.",
    );
}
