import { Invalid } from "@/lib/errors";

/**
 * The body of a request, of at most `most` bytes. It counts while reading: the declared length may be a lie.
 *
 * @param file the field for the message, and the name of the file in it, as in “A picture”
 * @throws Invalid on `file.field` as soon as there is more
 */
export async function limitedBytes(
  request: Request,
  most: number,
  file: { field: string; name: string },
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  const reader = request.body?.getReader();
  for (let next = await reader?.read(); next && !next.done; next = await reader?.read()) {
    bytes += next.value.byteLength;
    if (bytes > most) {
      await reader?.cancel();
      throw new Invalid(file.field, `${file.name} may be at most ${most / 1024 / 1024} MB`);
    }
    chunks.push(next.value);
  }
  return Buffer.concat(chunks);
}
