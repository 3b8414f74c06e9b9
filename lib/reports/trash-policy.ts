import { NotFound } from "@/lib/errors";

/** How long a deleted draft can be restored. */
export const TRASH_DAYS = 30;

/** Who moved a draft to the trash, and when. */
export type Deletion = { by: string | null; byId: string | null; at: Date };

/** The draft is in the trash: it can only be restored or permanently deleted. */
export class InTrash extends NotFound {
  constructor(readonly deletion: Deletion) {
    super(`This draft was deleted${deletion.by ? ` by ${deletion.by}` : ""} and is in the trash`);
  }
}

/** The moment from which the nightly job permanently deletes what was moved to the trash at `deletedAt`. */
export function keptUntil(deletedAt: Date): Date {
  return new Date(deletedAt.getTime() + TRASH_DAYS * 86_400_000);
}
