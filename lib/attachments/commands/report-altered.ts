import "server-only";
import { OPERATOR } from "@/lib/access/types";
import { recordAudit } from "@/lib/audit/commands";
import { db } from "@/lib/db/client";

/** A file that was found altered or missing. */
export type AlteredFile = {
  subjectKind: "Attachment" | "SourceDocument";
  subjectId: string;
  sha256: string;
  state: "altered" | "missing";
};

/** The action under which the audit log records it. */
export const ALTERED = "files.altered";
/** Reported once a day, however often it is requested. */
const QUIET_MS = 24 * 3_600_000;
const told = new Map<string, number>();

/**
 * Raises the alarm that a stored file was withheld because it is not what was stored: in the process's log and for
 * admins.
 */
export async function reportAltered(file: AlteredFile): Promise<void> {
  const key = `${file.sha256} ${file.state}`;
  const last = told.get(key) ?? 0;
  if (Date.now() - last < QUIET_MS) return;
  told.set(key, Date.now());
  console.error(
    `ALARM: the stored file ${file.sha256} of ${file.subjectKind} ${file.subjectId} is ${file.state}; it was not sent. Run: npm run verify`,
  );
  await db.$transaction((tx) =>
    recordAudit(tx, {
      viewer: OPERATOR,
      action: ALTERED,
      subjectKind: file.subjectKind,
      subjectId: file.subjectId,
      after: { sha256: file.sha256, state: file.state },
      origin: { address: "local", userAgent: "serving a file" },
    }),
  );
}
