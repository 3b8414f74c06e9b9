import "server-only";
import { can } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/types";
import { takeAttempt } from "@/lib/auth/throttle";
import { db } from "@/lib/db/client";
import { Conflict, Forbidden, Invalid, NotFound } from "@/lib/errors";
import { looksLikeJson, readObjects } from "../objects/read-objects";
import { readSheet } from "../reading/read-sheet";
import { takeText } from "../reading/take-text";
import { type ReadAgain, readingOf, Said, type TakeFile } from "../schema";

/**
 * Takes a file and reads it; nothing of the register changes.
 *
 * @throws Forbidden, TooManyRequests, Invalid (`file`: it cannot be read)
 */
export async function takeFile(
  viewer: Viewer,
  { file, text, content, list }: TakeFile,
): Promise<{ importId: string }> {
  if (viewer.kind !== "person" || !can(viewer, "register.import")) throw new Forbidden();
  await takeAttempt("register-import", viewer.accountId);
  const taken = takeText(file ? new Uint8Array(await file.arrayBuffer()) : Buffer.from(text));
  const objects = looksLikeJson(taken.text) ? readObjects(taken.text) : null;
  if (!objects) readSheet(taken.text);
  const title = (file?.name ?? "Pasted lines").slice(0, 200);
  const { id } = await db.registerImport.create({
    data: {
      title,
      format: objects?.format ?? "csv",
      content: objects ? "both" : content,
      list: list || nameOf(title),
      sha256: taken.sha256,
      text: taken.text,
      reading: { encoding: taken.encoding, said: {} },
      createdById: viewer.accountId,
    },
    select: { id: true },
  });
  return { importId: id };
}

/** The name of a file without its ending, as the name of a list. */
const nameOf = (title: string): string =>
  title
    .replace(/\.[A-Za-z0-9]{1,5}$/, "")
    .toLowerCase()
    .replace(/\s+/g, " ")
    .slice(0, 100)
    .trim() || "list";

/**
 * Reads a file again as a person says.
 *
 * @throws Forbidden, NotFound, Conflict (its lines are checked already), Invalid (`file`, `headLine`)
 */
export async function readAgain(viewer: Viewer, { importId, ...said }: ReadAgain): Promise<void> {
  if (!can(viewer, "register.import")) throw new Forbidden();
  const found = await db.registerImport.findUnique({
    where: { id: importId },
    select: { text: true, format: true, reading: true, checkStartedAt: true },
  });
  if (!found) throw new NotFound();
  if (found.text === null || found.checkStartedAt) throw new Conflict("Its lines have been checked already.");
  if (found.format !== "csv") throw new Invalid("", "There is only one way to read JSON.");
  readSheet(found.text, Said.parse(said));
  const { encoding } = readingOf(found.reading);
  await db.registerImport.update({
    where: { id: importId },
    data: { reading: { encoding, said } },
    select: { id: true },
  });
}
