import "server-only";
import { OPERATOR } from "@/lib/access/types";
import type { Origin } from "@/lib/audit/types";
import { db } from "@/lib/db/client";
import { faultLine } from "../faults";
import { readPack } from "../read-pack";
import { loadFieldPack } from "./load-field-pack";

/** The words that earlier releases had in their code. */
const EARLIER = "fields/rare-earths";

/**
 * Gives an installation of an earlier release, whose register uses the stages that were part of the program, the same ones
 * as rows. One that is empty chooses its own field.
 *
 * @returns whether it did
 */
export async function adoptField(origin: Origin): Promise<boolean> {
  if ((await db.fieldEntry.count({ take: 1 })) > 0) return false;
  if ((await db.entity.count({ where: { stages: { isEmpty: false } }, take: 1 })) === 0) return false;
  const read = await readPack(EARLIER);
  const outcome =
    "faults" in read
      ? ({ kind: "refused", ...read } as const)
      : await loadFieldPack(OPERATOR, read.pack, origin, { dry: false, wordsOnly: true });
  if (outcome.kind === "refused") throw new Error(outcome.faults.map(faultLine).join("\n"));
  return true;
}
