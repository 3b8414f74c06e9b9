import { Readable } from "node:stream";
import type { NextAnswer } from "./next-upstream";

/** An answer that is passed on, as Next gave it or put together here. */
export type Relayed = Pick<NextAnswer, "statusCode" | "headers"> & { body: Readable };

/** An address that no route has. */
const NO_ROUTE = "/no-such-page";
/** How Next begins a page whose words it leaves to the browser's scripts. */
const LEFT_TO_SCRIPTS = '<!DOCTYPE html><html id="__next_error__"';

/**
 * What a reader without JavaScript gets of something that does not exist. A page that says `notFound()` has an empty
 * body until its scripts have run; the page of an address without a route is the same, and has its words.
 *
 * @param ask asks Next for the same with another address
 */
export async function withWords(
  answer: NextAnswer,
  ask: (path: string) => Promise<NextAnswer>,
): Promise<Relayed> {
  const isPage = answer.statusCode === 404 && /^text\/html\b/.test(String(answer.headers["content-type"]));
  if (!isPage) return answer;
  const bytes = Buffer.from(await answer.body.arrayBuffer());
  if (bytes.subarray(0, LEFT_TO_SCRIPTS.length).toString("latin1") === LEFT_TO_SCRIPTS) return ask(NO_ROUTE);
  return { statusCode: answer.statusCode, headers: answer.headers, body: Readable.from([bytes]) };
}
