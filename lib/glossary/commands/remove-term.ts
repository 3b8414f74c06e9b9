import "server-only";
import { can } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/types";
import type { Origin } from "@/lib/audit/types";
import { db } from "@/lib/db/client";
import { Forbidden, NotFound } from "@/lib/errors";
import { RemoveTerm } from "../schema";
import { noteChange } from "./write-term";

/**
 * Removes a term from the glossary; its text stays in the audit log.
 *
 * @throws Forbidden, NotFound
 */
export async function removeTerm(viewer: Viewer, intent: RemoveTerm, origin: Origin): Promise<void> {
  if (!can(viewer, "glossary.edit")) throw new Forbidden();
  const { id } = RemoveTerm.parse(intent);
  await db.$transaction(async (tx) => {
    const before = await tx.glossaryTerm.findUnique({
      where: { id },
      select: { slug: true, zh: true, pinyin: true, en: true, sense: true, usage: true },
    });
    if (!before) throw new NotFound("This term no longer exists");
    await tx.glossaryTerm.delete({ where: { id }, select: { id: true } });
    await noteChange(tx, { viewer, id, before, after: null, origin });
  });
}
