import "server-only";
import { db } from "@/lib/db/client";
import { checkStored } from "@/lib/files/genuine";
import { fileStore } from "@/lib/files/open-store";

const BATCH = 500;

/**
 * Hashes every stored file: pictures, and copies of source documents. Outside any transaction, since it takes time.
 * Returns the first file that is not what its row says, in words.
 *
 * @throws FilesUnreachable: a file that cannot be read is neither intact nor altered
 */
export async function flawOfFiles(
  told: (progress: string) => void,
): Promise<{ files: number; flaw: string | null }> {
  let files = 0;
  const { atOnce } = fileStore();
  const walk = async (name: string, read: (after: string | undefined) => Promise<File[]>) => {
    for (let after: string | undefined; ; ) {
      const batch = await read(after);
      for (let at = 0; at < batch.length; at += atOnce) {
        const some = batch.slice(at, at + atOnce);
        const lengths = await Promise.all(some.map(({ sha256 }) => checkStored(sha256)));
        for (const [n, { id, bytes }] of some.entries()) {
          if (lengths[n] === null)
            return `The file of ${name} ${id} is not there or holds other bytes than were stored`;
          if (lengths[n] !== bytes) return `The row of ${name} ${id} has another length than its file`;
          files += 1;
          if (files % 200 === 0) told(`${files} files`);
        }
      }
      after = batch.at(-1)?.id;
      if (batch.length < BATCH) return null;
    }
  };
  const flaw = (await walk("the picture", pictures)) ?? (await walk("the document", copies));
  return { files, flaw };
}

type File = { id: string; sha256: string; bytes: number };

const pictures = (after: string | undefined): Promise<File[]> =>
  db.attachment.findMany({
    where: after === undefined ? {} : { id: { gt: after } },
    orderBy: { id: "asc" },
    take: BATCH,
    select: { id: true, sha256: true, bytes: true },
  });

async function copies(after: string | undefined): Promise<File[]> {
  const rows = await db.sourceDocument.findMany({
    where: { copySha256: { not: null }, ...(after !== undefined && { id: { gt: after } }) },
    orderBy: { id: "asc" },
    take: BATCH,
    select: { id: true, copySha256: true, copyBytes: true },
  });
  return rows.flatMap(({ id, copySha256, copyBytes }) =>
    copySha256 ? [{ id, sha256: copySha256, bytes: copyBytes ?? -1 }] : [],
  );
}
