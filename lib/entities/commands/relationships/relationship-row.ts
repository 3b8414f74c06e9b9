import "server-only";
import type { z } from "zod";
import type { Prisma } from "@/lib/db/generated/client";
import { NotFound } from "@/lib/errors";
import { parsePartialDate } from "@/lib/evidence/partial-date";
import type { AddRelationship } from "../../relationships/schema";

export type Facts = Omit<z.output<typeof AddRelationship>, "evidence">;

/** What an edge says, as columns to select. */
export const EDGE_FACTS = {
  fromId: true,
  kind: true,
  toId: true,
  sharePercent: true,
  validFrom: true,
  validTo: true,
  precision: true,
  asOf: true,
  asOfPrecision: true,
} as const;

/** An edge's facts in the form of its row. If it has both dates, they are equally precise. */
export function relationshipRow({ validFrom, validTo, asOf, ...facts }: Facts, byId: string | null) {
  const [from, to, of] = [validFrom, validTo, asOf].map((text) => parsePartialDate(text ?? ""));
  return {
    ...facts,
    validFrom: from?.day ?? null,
    validTo: to?.day ?? null,
    precision: (from ?? to)?.precision ?? null,
    asOf: of?.day ?? null,
    asOfPrecision: of?.precision ?? null,
    recordedById: byId,
  };
}

/** @throws NotFound when one of the ends does not exist */
export async function requireEnds(tx: Prisma.TransactionClient, { fromId, toId }: Facts): Promise<void> {
  const found = await tx.entity.count({ where: { id: { in: [fromId, toId] } } });
  if (found < 2) throw new NotFound();
}
