import "server-only";
import { can } from "@/lib/access/permissions";
import { accountIdOf, type Viewer } from "@/lib/access/types";
import { recordAudit } from "@/lib/audit/commands";
import type { Origin } from "@/lib/audit/types";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { Forbidden, Invalid } from "@/lib/errors";
import { raiseEpoch } from "@/lib/invalidation/raise-epoch";
import { slugOf } from "@/lib/urls/slug-of";
import { CreateSource } from "../../sources/schema";
import { AUDITED, sourceColumns } from "./source-columns";

const TAKEN = "Another source has this address.";

/**
 * Creates an ungraded source. Its address is made from its name unless one is given.
 *
 * @throws Forbidden, Invalid (`slug` is taken, another has the `name` or its address, `entity`)
 */
export async function createSource(
  viewer: Viewer,
  intent: CreateSource,
  origin: Origin,
): Promise<{ sourceId: string; slug: string }> {
  if (!can(viewer, "source.edit")) throw new Forbidden();
  const { slug: wanted, ...facts } = CreateSource.parse(intent);
  const slug = wanted ?? slugOf(facts.name, "source");
  const taken = new Invalid(wanted ? "slug" : "name", TAKEN);
  return db
    .$transaction(async (tx) => {
      if (await tx.source.findUnique({ where: { slug }, select: { id: true } })) throw taken;
      const same = { name: { equals: facts.name, mode: "insensitive" } } as const;
      if (await tx.source.findFirst({ where: same, select: { id: true } })) {
        throw new Invalid("name", "Another source has this name.");
      }
      const { id, ...after } = await tx.source.create({
        data: { ...(await sourceColumns(tx, facts)), slug, createdById: accountIdOf(viewer) },
        select: { id: true, ...AUDITED },
      });
      const subject = { subjectKind: "Source", subjectId: id } as const;
      await recordAudit(tx, { viewer, action: "source.create", ...subject, before: null, after, origin });
      await raiseEpoch(tx);
      return { sourceId: id, slug };
    })
    .catch((error: unknown) => {
      if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002") throw taken;
      throw error;
    });
}
