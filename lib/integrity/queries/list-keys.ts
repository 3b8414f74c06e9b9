import "server-only";
import type { Viewer } from "@/lib/access/types";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import type { PublicKey } from "../types";

/** The public keys with which the log was signed, oldest first. Public. */
export async function listKeys(
  _viewer: Viewer,
  tx: Pick<Prisma.TransactionClient, "signingKey"> = db,
): Promise<PublicKey[]> {
  const keys = await tx.signingKey.findMany({
    orderBy: [{ createdAt: "asc" }, { retiredAt: { sort: "asc", nulls: "last" } }],
    select: {
      id: true,
      publicKey: true,
      createdAt: true,
      retiredAt: true,
      endorsedBy: true,
      endorsement: true,
    },
  });
  return keys.map((key) => ({
    ...key,
    createdAt: key.createdAt.toISOString(),
    retiredAt: key.retiredAt?.toISOString() ?? null,
  }));
}
