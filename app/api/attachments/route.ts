import { storePicture } from "@/lib/attachments/commands/store-picture";
import { MAX_UPLOAD_BYTES } from "@/lib/attachments/policy";
import { guardedHandler } from "@/lib/auth/guard";
import { Invalid } from "@/lib/errors";

/** Takes a picture in: the body is the file itself. Answers with the attachment's id and its size in pixels. */
export const POST = guardedHandler({
  permit: "attachment.upload",
  run: async (viewer, _input, _origin, request) => storePicture(viewer, await limitedBytes(request)),
});

/** Counts while reading: a length that is announced may be a lie. */
async function limitedBytes(request: Request): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  const reader = request.body?.getReader();
  for (let next = await reader?.read(); next && !next.done; next = await reader?.read()) {
    bytes += next.value.byteLength;
    if (bytes > MAX_UPLOAD_BYTES) {
      await reader?.cancel();
      throw new Invalid("picture", `A picture may have at most ${MAX_UPLOAD_BYTES / 1024 / 1024} MB`);
    }
    chunks.push(next.value);
  }
  return Buffer.concat(chunks);
}
