import "server-only";
import { purgeTrash } from "@/lib/reports/commands/purge-draft";

/** Permanently deletes the drafts that have been in the trash for 30 days. Run again, it finds none. */
export async function purgeTrashJob(): Promise<void> {
  await purgeTrash({ address: "local", userAgent: "nightly job" });
}
