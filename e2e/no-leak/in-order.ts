const PUSH = /<script[^>]*>self\.__next_f\.push\(\[1,("(?:[^"\\]|\\.)*")\]\)<\/script>/g;

/** Next puts this mark, which says nothing, into the head when it first meets a font: sooner or later. */
const FONT_MARK = '<meta name="next-size-adjust" content=""/>';

/**
 * Flight data in a fixed order: Next splits it, and numbers and orders its rows, as parts of the page get ready, which
 * differs each time. The content of the rows is kept. Commas at line ends are dropped, because lists ordered by id
 * differ in them.
 */
export function inOrder(answer: string): string {
  const body = answer.replaceAll(FONT_MARK, "");
  const pieces = [...body.matchAll(PUSH)].map((match) => JSON.parse(match[1] ?? '""'));
  const flight = pieces.length > 0 ? pieces.join("") : body;
  const rows = rowsOf(flight)
    .map((row) =>
      row
        .replace(/^[0-9a-f]+:/, "")
        .replace(/"\$[A-Z@]?[0-9a-f]+"/g, '"$ROW"')
        .replace(/,$/, ""),
    )
    .sort()
    .join("\n");
  return pieces.length > 0 ? `${settled(withLateParts(body.replace(PUSH, "")))}\n${rows}` : rows;
}

/** Next's page of an error has its title and links in the head or after the body, and then a script that moves icons. */
function settled(page: string): string {
  if (!page.startsWith('<!DOCTYPE html><html id="__next_error__"')) return page;
  const unmoved = page.replace(/<script[^>]*>document\.querySelectorAll\('body link[^<]*<\/script>/, "");
  return unmoved.split(/(?=<)/).sort().join("\n");
}

/** What React sends after a page: a part, and the script that moves it to its place. */
const LATE_PART =
  /<div hidden id="S:[0-9a-f]+">((?:(?!<div hidden id="S:)[\s\S])*?)<\/div><script[^>]*>(?:(?!<\/script>)[\s\S])*?\$R[CS]\("(?:S:[0-9a-f]+","(P:[0-9a-f]+)|(B:[0-9a-f]+)","S:[0-9a-f]+)"\)<\/script>/;

/** A page with its late parts where they belong: React sends a part that was not ready apart, after the page. */
function withLateParts(page: string): string {
  let whole = page
    .replace(/requestAnimationFrame\(function\(\)\{\$RT=performance\.now\(\)\}\);/g, "")
    .replace(/<script(?![^>]*src=)[^>]*><\/script>/g, "");
  for (let late = LATE_PART.exec(whole); late; late = LATE_PART.exec(whole)) {
    const [part, words, segment, boundary] = late;
    const place = segment
      ? `<template id="${segment}"></template>`
      : new RegExp(`<!--\\$\\?--><template id="${boundary}"></template>[\\s\\S]*?<!--/\\$-->`);
    whole = whole
      .replace(part, "")
      .replace(place, () => (segment ? `${words}` : `<!--$-->${words}<!--/$-->`));
  }
  return whole;
}

/** A row of text says how many bytes it has, and no line end follows it; every other row ends with its line. */
function rowsOf(flight: string): string[] {
  const rows: string[] = [];
  for (let left = flight; left !== ""; ) {
    const [head, size] = /^[0-9a-f]+:T([0-9a-f]+),/.exec(left) ?? [];
    const lineEnd = left.indexOf("\n");
    let end = lineEnd < 0 ? left.length : lineEnd + 1;
    if (head && size) {
      const bytes = Buffer.from(left.slice(head.length)).subarray(0, Number.parseInt(size, 16));
      end = head.length + bytes.toString().length;
    }
    rows.push(left.slice(0, end).replace(/\n$/, ""));
    left = left.slice(end);
  }
  return rows;
}

const MOST_TRIES = 6;

/**
 * Asks for two answers until they are alike, a few times at most: React sends a part of a page apart when it was not ready,
 * so that two answers to one question differ now and then. What really differs differs each time.
 */
export async function untilAlike(ask: () => Promise<string[]>): Promise<string[]> {
  let answers = await ask();
  for (let tries = 1; tries < MOST_TRIES && answers[0] !== answers[1]; tries += 1) answers = await ask();
  return answers;
}
