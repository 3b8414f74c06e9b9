import "server-only";
import type { Prisma } from "@/lib/db/generated/client";
import { Invalid } from "@/lib/errors";
import { problemOf } from "../../claims/policy";
import type { ClaimFacts } from "../../claims/schema";
import { parsePartialDate } from "../../partial-date";

/**
 * The columns of a claim's facts, validated; merged entities are replaced by their merge target.
 *
 * @throws Invalid with the field
 */
export async function claimColumns(tx: Prisma.TransactionClient, facts: ClaimFacts) {
  const problem = problemOf(facts);
  if (problem) throw new Invalid(problem.field, problem.message);
  const fields = ["subjectId", "objectId", "asserterId"] as const;
  const asked = fields.flatMap((field) => facts[field] ?? []);
  const found = await tx.entity.findMany({
    where: { id: { in: asked } },
    select: { id: true, mergedIntoId: true },
  });
  const today = new Map(found.map(({ id, mergedIntoId }) => [id, mergedIntoId ?? id]));
  const entity = (field: (typeof fields)[number]): string | null => {
    const id = facts[field];
    if (id === null) return null;
    const there = today.get(id);
    if (there === undefined) throw new Invalid(field, "This entity does not exist.");
    return there;
  };
  const date = facts.assertedOn === null ? null : parsePartialDate(facts.assertedOn);
  const subjectId = entity("subjectId");
  if (subjectId === null) throw new Invalid("subjectId", "Say what it is about.");
  return {
    subjectId,
    predicate: facts.predicate,
    comparator: facts.comparator,
    value: facts.value,
    upper: facts.upper,
    unit: facts.unit,
    objectId: entity("objectId"),
    statement: facts.statement || null,
    asserterId: entity("asserterId"),
    asserterName: facts.asserterName || null,
    assertedOn: date?.day ?? null,
    precision: date?.precision ?? null,
  };
}

/** A claim as recorded in the audit log. */
export const AUDITED = {
  reportId: true,
  quote: true,
  subjectId: true,
  predicate: true,
  comparator: true,
  value: true,
  upper: true,
  unit: true,
  objectId: true,
  statement: true,
  asserterId: true,
  asserterName: true,
  assertedOn: true,
  precision: true,
} satisfies Prisma.ClaimSelect;
