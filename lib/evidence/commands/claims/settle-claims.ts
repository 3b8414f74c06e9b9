import "server-only";
import { accountIdOf, type Viewer } from "@/lib/access/types";
import { recordAudit } from "@/lib/audit/commands";
import type { AuditAction, AuditSubjectKind, Origin } from "@/lib/audit/types";
import type { Prisma } from "@/lib/db/generated/client";
import { raiseEpoch } from "@/lib/invalidation/raise-epoch";
import { reissueDisclaimers } from "../issue-disclaimer";
import { refreshClaims } from "../refresh-claims";

type Act = { action: AuditAction; claimId: string; before?: unknown; after?: unknown };

/** A row that was created along the way, for the audit log. */
export type Made = { action: AuditAction; subjectKind: AuditSubjectKind; subjectId: string; after: unknown };

/**
 * Completes an act on claims: their derived columns, the disclaimers of versions that carry them and the audit entry.
 * The page cache is invalidated only when readers see the change, not by work on the claims of a draft.
 */
export async function settleClaims(
  tx: Prisma.TransactionClient,
  viewer: Viewer,
  claimIds: readonly string[],
  { action, claimId, before = null, after = null }: Act,
  origin: Origin,
  made: readonly Made[] = [],
): Promise<void> {
  await refreshClaims(tx, { claimIds });
  await reissueDisclaimers(tx, claimIds, accountIdOf(viewer));
  for (const row of made) await recordAudit(tx, { viewer, before: null, ...row, origin });
  await recordAudit(tx, { viewer, action, subjectKind: "Claim", subjectId: claimId, before, after, origin });
  if (made.length > 0 || (await werePublished(tx, claimIds))) await raiseEpoch(tx);
}

/** Whether one of these claims, or one linked with them, was ever published. */
async function werePublished(tx: Prisma.TransactionClient, claimIds: readonly string[]): Promise<boolean> {
  const id = { in: [...claimIds] };
  const linked = [{ links: { some: { toId: id } } }, { linked: { some: { fromId: id } } }];
  const where = { spans: { some: {} }, OR: [{ id }, ...linked] };
  return (await tx.claim.findFirst({ where, select: { id: true } })) !== null;
}
