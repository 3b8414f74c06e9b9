type Named = { type: string; name: string };

/** A file for download, with its name; made for one reader and not cached on the way. */
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
 * Like `download`, in pieces, each made after the reader has taken the previous one. A failure before the first piece
 * is an ordinary error; a later one aborts the transfer, so that a partial file is not mistaken for a complete one.
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

/**
 * The name of a file that a house offers, such as `north-sea-desk-graph.csv`: what is ASCII in the name, without anything that a
 * header or a file system could read as more than letters.
 */
export function fileName(house: string, rest: string): string {
  const words = house
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
  return words === "" ? rest : `${words.slice(0, 40).replace(/-+$/, "")}-${rest}`;
}
