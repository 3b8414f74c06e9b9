type Named = { type: string; name: string };

/** A file to keep, by name; made for one reader and stored nowhere on the way. */
export function download(body: string | ReadableStream<Uint8Array>, { type, name }: Named): Response {
  return new Response(body, {
    headers: {
      "content-type": type,
      "content-disposition": `attachment; filename="${name}"`,
      "cache-control": "private, no-store",
      // Not for search engines: the page is.
      "x-robots-tag": "noindex",
    },
  });
}

/**
 * As `download`, piece by piece, each made when the reader has taken the one before. What fails before the first is an
 * error as any other; later it breaks the file off, so that half of one is not taken for the whole.
 */
export async function downloadPieces(pieces: AsyncGenerator<string>, named: Named): Promise<Response> {
  const encoder = new TextEncoder();
  let next: Promise<IteratorResult<string>> | null = Promise.resolve(await pieces.next());
  const body = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { done, value } = await (next ?? pieces.next());
        next = null;
        if (done) controller.close();
        else controller.enqueue(encoder.encode(value));
      },
      async cancel() {
        await pieces.return(undefined);
      },
    },
    { highWaterMark: 0 },
  );
  return download(body, named);
}
