const PUSH = /<script[^>]*>self\.__next_f\.push\(\[1,("(?:[^"\\]|\\.)*")\]\)<\/script>/g;

/**
 * Flight data in a fixed order: Next splits it, and numbers and orders its rows, as parts of the page get ready, which
 * differs each time. The content of the rows is kept. Commas at line ends are dropped, because lists ordered by id
 * differ in them.
 */
export function inOrder(body: string): string {
  const pieces = [...body.matchAll(PUSH)].map((match) => JSON.parse(match[1] ?? '""'));
  const flight = pieces.length > 0 ? pieces.join("") : body;
  const rows = flight
    .split("\n")
    .map((row) =>
      row
        .replace(/^[0-9a-f]+:/, "")
        .replace(/"\$[A-Z@]?[0-9a-f]+"/g, '"$ROW"')
        .replace(/,$/, ""),
    )
    .sort()
    .join("\n");
  return pieces.length > 0 ? `${body.replace(PUSH, "")}\n${rows}` : rows;
}
