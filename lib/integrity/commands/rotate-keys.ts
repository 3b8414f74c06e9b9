import "server-only";
import type { Viewer } from "@/lib/access/types";
import { recordAudit } from "@/lib/audit/commands";
import type { Origin } from "@/lib/audit/types";
import { now } from "@/lib/clock/now";
import { db } from "@/lib/db/client";
import { Conflict, Forbidden } from "@/lib/errors";
import { signText } from "../node-tools";
import { endorsementText } from "../signed-text";
import { lockLog, missing } from "../signing/active-key";
import { makeKey, readKey } from "../signing/key-file";

/**
 * Creates the next signing key and retires the previous one, which endorses it. Only for the operator, from a shell on
 * the machine.
 *
 * @param lost the private half of the previous key is gone: the next key has no endorsement
 * @throws Forbidden, Conflict (the private half is missing and `lost` is false, or it exists and `lost` is true)
 */
export async function rotateKeys(
  viewer: Viewer,
  { lost }: { lost: boolean },
  origin: Origin,
): Promise<{ id: string; before: string | null }> {
  if (viewer.kind !== "operator") throw new Forbidden();
  return db.$transaction(async (tx) => {
    await lockLog(tx);
    const before = await tx.signingKey.findFirst({ where: { retiredAt: null }, select: { id: true } });
    const old = before ? await readKey(before.id) : null;
    if (before && !old && !lost) throw new Conflict(missing(before.id));
    if (old && lost)
      throw new Conflict(
        "The private key still exists: rotate without --lost, so that it endorses the next one.",
      );
    const next = await makeKey();
    const createdAt = now();
    if (before) {
      await tx.signingKey.update({
        where: { id: before.id },
        data: { retiredAt: createdAt },
        select: { id: true },
      });
    }
    const endorsement = old && signText(old, endorsementText(next.id, createdAt.toISOString()));
    await tx.signingKey.create({
      data: {
        id: next.id,
        publicKey: next.publicKey,
        createdAt,
        endorsedBy: endorsement && before ? before.id : null,
        endorsement,
      },
      select: { id: true },
    });
    await recordAudit(tx, {
      viewer,
      action: "keys.rotate",
      subjectKind: "SigningKey",
      subjectId: next.id,
      before: before ? { key: before.id } : null,
      after: { key: next.id, endorsed: endorsement !== null },
      origin,
    });
    return { id: next.id, before: before?.id ?? null };
  });
}
