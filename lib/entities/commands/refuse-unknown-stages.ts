import "server-only";
import type { Prisma } from "@/lib/db/generated/client";
import { Invalid } from "@/lib/errors";
import { readField } from "@/lib/field/queries/read-field";

/** @throws Invalid (`stages`) for a stage that no chain of the field has */
export async function refuseUnknownStages(
  tx: Prisma.TransactionClient,
  stages: readonly string[],
): Promise<void> {
  if (stages.length === 0) return;
  const { stage: known } = await readField(["stage"], tx);
  const unknown = stages.find((stage) => !known.some(({ key }) => key === stage));
  if (unknown !== undefined) throw new Invalid("stages", `The field has no stage “${unknown}”`);
}
