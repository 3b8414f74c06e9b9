import "server-only";
import type { z } from "zod";
import type { Prisma } from "@/lib/db/generated/client";
import { NotFound } from "@/lib/errors";
import type { AddRelationship } from "../relationship-schema";
import { day } from "./insert-entities";

export type Facts = Omit<z.output<typeof AddRelationship>, "evidence">;

/** An edge's facts as its row has them. A precision says something only of a date. */
export function relationshipRow(
  { validFrom, validTo, precision, asOf, ...facts }: Facts,
  byId: string | null,
) {
  const dated = validFrom !== null || validTo !== null;
  return {
    ...facts,
    validFrom: day(validFrom),
    validTo: day(validTo),
    precision: dated ? precision : null,
    asOf: day(asOf),
    recordedById: byId,
  };
}

/** @throws NotFound when one of the ends is no entity */
export async function requireEnds(tx: Prisma.TransactionClient, { fromId, toId }: Facts): Promise<void> {
  const found = await tx.entity.count({ where: { id: { in: [fromId, toId] } } });
  if (found < 2) throw new NotFound();
}
