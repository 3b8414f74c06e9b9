/** A file to keep, by name; made for one reader and stored nowhere on the way. */
export function download(body: string, { type, name }: { type: string; name: string }): Response {
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
