import "server-only";
import { can } from "@/lib/access/permissions";
import { accountIdOf, type Viewer } from "@/lib/access/types";
import { recordAudit } from "@/lib/audit/commands";
import type { Origin } from "@/lib/audit/types";
import { db } from "@/lib/db/client";
import { Conflict, Forbidden, NotFound } from "@/lib/errors";
import { raiseEpoch } from "@/lib/invalidation/raise-epoch";
import { readSecondLanguage } from "@/lib/settings/queries/second-language";
import { EditSource } from "../../sources/schema";
import { followSource } from "./follow-source";
import { lockSource } from "./lock-source";
import { AUDITED, sourceColumns } from "./source-columns";

/**
 * Changes the facts of a source. Its address stays, and its grade has a separate history.
 *
 * @throws Forbidden, NotFound, Invalid (`entity`), Conflict when it has changed since `revision`
 */
export async function editSource(viewer: Viewer, intent: EditSource, origin: Origin): Promise<void> {
  if (!can(viewer, "source.edit")) throw new Forbidden();
  const { sourceId, revision, ...facts } = EditSource.parse(intent);
  await db.$transaction(async (tx) => {
    const locked = await lockSource(tx, sourceId);
    const found = await tx.source.findUnique({
      where: { id: sourceId },
      select: { ...AUDITED, revision: true },
    });
    if (!found) throw new NotFound();
    const { revision: now, ...before } = found;
    if (now !== revision) {
      throw new Conflict("This source has changed since you opened it. Reload the page to see the changes.");
    }
    // Without a second language the form has no field for it, and the name stays.
    const kept = (await readSecondLanguage(tx)) === null ? { nameZh: before.nameZh } : {};
    const after = await tx.source.update({
      where: { id: sourceId },
      data: { ...(await sourceColumns(tx, facts)), ...kept, revision: revision + 1 },
      select: AUDITED,
    });
    if (JSON.stringify(after) === JSON.stringify(before)) return;
    const says = ({ stateAffiliation, country, own, entityId }: typeof after) =>
      [stateAffiliation, country, own, entityId].join(" ");
    if (says(after) !== says(before)) {
      await followSource(tx, sourceId, locked, accountIdOf(viewer));
    }
    const subject = { subjectKind: "Source", subjectId: sourceId } as const;
    await recordAudit(tx, { viewer, action: "source.edit", ...subject, before, after, origin });
    await raiseEpoch(tx);
  });
}
