import "server-only";
import { db } from "@/lib/db/client";
import { enqueue } from "@/lib/jobs/commands";
import type { JobPayload } from "@/lib/jobs/payloads";
import { workOnImport } from "@/lib/register/commands/work-on-import";

/**
 * Checks, does or undoes the lines of a file, some thousand a turn, so that a worker that has to stop can do so soon. Restarted
 * after an interruption, it continues after the last line.
 */
export async function registerImportJob({ importId }: JobPayload<"register-import">): Promise<void> {
  const more = await workOnImport(importId, { address: "local", userAgent: "job" });
  if (more) {
    await db.$transaction((tx) =>
      enqueue(tx, "register-import", { importId }, { key: `register-import:${importId}` }),
    );
  }
}
