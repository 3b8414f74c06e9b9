const PUSH = /<script[^>]*>self\.__next_f\.push\(\[1,("(?:[^"\\]|\\.)*")\]\)<\/script>/g;

/**
 * Flight data in one order: Next cuts it into pieces, and numbers and orders its rows, as parts of the page get ready, which
 * is another way each time. What the rows say stays. Of lists whose order follows ids, which comma ends a line is left out.
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
