import "server-only";
import { can } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/types";
import type { Origin } from "@/lib/audit/types";
import { db } from "@/lib/db/client";
import { lockAdvisory } from "@/lib/db/locks";
import { Conflict, Forbidden, Invalid, NotFound } from "@/lib/errors";
import { readSecondLanguage } from "@/lib/settings/queries/second-language";
import { EditTerm } from "../schema";
import { noteChange, termColumns } from "./write-term";

const FACTS = { zh: true, pinyin: true, en: true, sense: true, usage: true } as const;

/**
 * Changes a term; its address stays.
 *
 * @throws Forbidden, NotFound, Conflict (it has changed since), Invalid (`zh`, or `en` without it: another term has it)
 */
export async function editTerm(viewer: Viewer, intent: EditTerm, origin: Origin): Promise<void> {
  if (!can(viewer, "glossary.edit")) throw new Forbidden();
  const { id, revision, ...term } = EditTerm.parse(intent);
  await db.$transaction(async (tx) => {
    await lockAdvisory(tx, "glossary");
    const before = await tx.glossaryTerm.findUnique({ where: { id }, select: { ...FACTS, revision: true } });
    if (!before) throw new NotFound("This term no longer exists");
    if (before.revision !== revision) {
      throw new Conflict("This term has changed since you opened it. Reload the page to see how.");
    }
    const after = { ...term, ...termColumns(term, await readSecondLanguage(tx), before) };
    const twin = await tx.glossaryTerm.findFirst({
      where: { zh: after.zh, id: { not: id } },
      select: { id: true },
    });
    if (twin) throw new Invalid(term.zh === "" ? "en" : "zh", "Another term in the glossary has these words");
    await tx.glossaryTerm.update({
      where: { id },
      data: { ...after, revision: revision + 1 },
      select: { id: true },
    });
    await noteChange(tx, { viewer, id, before, after, origin });
  });
}
