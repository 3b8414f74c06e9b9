import "server-only";
import { can } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/types";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { Conflict, Forbidden, Invalid, NotFound } from "@/lib/errors";
import { StoredCandidates, StoredEntity } from "../rows/stored";
import type { DecideLines, DecideRest } from "../schema";
import type { Candidate } from "../types";
import { writePlans } from "./check-lines";
import { type Planned, planFor, readExisting } from "./plan-entities";

const LINE = { number: true, key: true, data: true, candidates: true } as const;
type Line = Prisma.RegisterImportLineGetPayload<{ select: typeof LINE }>;
type As = "new" | "leave" | { id: string } | null;

/**
 * Says of lines whether they are an entity of the register, a new one, or stay out. It can be said again until the import begins.
 *
 * @throws Forbidden, NotFound, Conflict (it has begun), Invalid (`lines`: not one of its candidates)
 */
export async function decideLines(viewer: Viewer, { importId, lines }: DecideLines): Promise<void> {
  const said = new Map(lines.flatMap(({ number, as }) => (as ? [[number, as] as const] : [])));
  await decide(viewer, importId, { number: { in: [...said.keys()] } }, (line) => {
    const as = said.get(line.number);
    if (as === undefined || as === "new" || as === "leave") return as ?? null;
    if (!candidatesOf(line).some(({ id }) => id === as))
      throw new Invalid("lines", "This entity was not among those to choose from. Load the page again.");
    return { id: as };
  });
}

/** The same for all lines without a decision. */
export async function decideRest(viewer: Viewer, { importId, rest }: DecideRest): Promise<void> {
  await decide(viewer, importId, { plan: "decide" }, (line) => {
    if (rest !== "exact") return rest;
    const exact = candidatesOf(line).filter((candidate) => candidate.exact);
    const [only] = exact;
    return only && exact.length === 1 ? { id: only.id } : null;
  });
}

const candidatesOf = ({ candidates }: Line): Candidate[] => StoredCandidates.parse(candidates ?? []);

async function decide(
  viewer: Viewer,
  importId: string,
  which: Prisma.RegisterImportLineWhereInput,
  asOf: (line: Line) => As,
): Promise<void> {
  if (!can(viewer, "register.import")) throw new Forbidden();
  await db.$transaction(
    async (tx) => {
      const { count } = await tx.registerImport.updateMany({
        where: { id: importId, startedAt: null, checkedAt: { not: null } },
        data: { checkedAt: new Date() },
      });
      if (count === 0) {
        if ((await tx.registerImport.count({ where: { id: importId } })) === 0) throw new NotFound();
        throw new Conflict("Its lines are not checked, or it has begun already.");
      }
      const lines = await tx.registerImportLine.findMany({
        where: { ...which, importId, subject: "entity", candidates: { not: Prisma.AnyNull } },
        select: LINE,
      });
      const chosen = lines.flatMap((line) => {
        const as = asOf(line);
        return as === null ? [] : [{ line, as }];
      });
      await writePlans(tx, importId, await plansFor(tx, chosen));
    },
    { timeout: 60_000 },
  );
}

async function plansFor(
  tx: Prisma.TransactionClient,
  chosen: readonly { line: Line; as: Exclude<As, null> }[],
): Promise<Planned[]> {
  const existing = await readExisting(
    tx,
    chosen.flatMap(({ as }) => (typeof as === "object" ? [as.id] : [])),
  );
  return chosen.map(({ line, as }) => {
    const base = { number: line.number, remark: "", entityId: null, candidates: candidatesOf(line) };
    if (as === "leave") return { ...base, plan: "leave" };
    if (as === "new") return { ...base, plan: "create" };
    const entity = existing.get(as.id);
    if (!entity) return { ...base, plan: "decide", remark: "The entity is no longer there." };
    const data = StoredEntity.parse(line.data);
    return { ...planFor({ ...base, key: line.key, data }, entity), candidates: base.candidates };
  });
}
