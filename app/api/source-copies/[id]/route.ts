import { z } from "zod";
import { readStored } from "@/lib/attachments/files";
import { guardedHandler } from "@/lib/auth/guard";
import { Invalid, NotFound } from "@/lib/errors";
import { attachCopy } from "@/lib/evidence/commands/sources/attach-copy";
import { findCopy } from "@/lib/evidence/queries/sources/find-copy";
import { downloadType, MAX_COPY_BYTES } from "@/lib/evidence/source-copy";

/** Takes the copy of a document in: the body is the file itself, `name` what it is called. Answers with its SHA-256. */
export const POST = guardedHandler({
  query: z.strictObject({ name: z.string().max(1000) }),
  permit: "source.edit",
  run: async (viewer, { query: { name }, params }, origin, request) => {
    const intent = { documentId: idOf(params.id), name };
    return attachCopy(viewer, intent, await limitedBytes(request), origin);
  },
});

/** The copy of a document, to the desk alone, to be saved and never shown: it is somebody else's file. */
export const GET = guardedHandler({
  // The query says to everybody else that there is nothing.
  permit: () => true,
  run: async (viewer, { params }) => {
    const { sha256, mediaType, name } = await findCopy(viewer, idOf(params.id));
    const bytes = await readStored(sha256).catch(() => {
      throw new NotFound();
    });
    return new Response(new Uint8Array(bytes), {
      headers: {
        "content-type": downloadType(mediaType),
        "content-length": String(bytes.byteLength),
        "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, escape)}`,
        "cache-control": "private, no-store",
        "content-security-policy": "default-src 'none'; sandbox",
        "cross-origin-resource-policy": "same-origin",
        "x-content-type-options": "nosniff",
      },
    });
  },
});

function idOf(param: string | string[] | undefined): string {
  const id = z.guid().safeParse(param);
  if (!id.success) throw new NotFound();
  return id.data;
}

/** Counts while reading: a length that is announced may be a lie. */
async function limitedBytes(request: Request): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  const reader = request.body?.getReader();
  for (let next = await reader?.read(); next && !next.done; next = await reader?.read()) {
    bytes += next.value.byteLength;
    if (bytes > MAX_COPY_BYTES) {
      await reader?.cancel();
      throw new Invalid("copy", `A copy may have at most ${MAX_COPY_BYTES / 1024 / 1024} MB`);
    }
    chunks.push(next.value);
  }
  return Buffer.concat(chunks);
}
