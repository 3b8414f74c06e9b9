/**
 * Where the two halves of one rendering meet: Next bundles server components and those that become markup apart, and this
 * is the one thing that both know. A page waits here for moments alone, for the markup is made right after.
 */
const HANDED_OVER = Symbol.for("lodestone.handed-over");

const shared: { [HANDED_OVER]?: Map<string, string> } & typeof globalThis = globalThis;

function waiting(): Map<string, string> {
  shared[HANDED_OVER] ??= new Map();
  return shared[HANDED_OVER];
}

/** More than renders at once have; what a rendering that broke off left is forgotten. */
const MOST = 256;
let count = 0;

/** Leaves markup for `take`. */
export function handOver(markup: string): string {
  const kept = waiting();
  const [oldest] = kept.size >= MOST ? kept.keys() : [];
  if (oldest !== undefined) kept.delete(oldest);
  const handle = String(count++);
  kept.set(handle, markup);
  return handle;
}

/** @throws Error for what is not there: the page is then answered with 500, and not kept */
export function take(handle: string): string {
  const markup = waiting().get(handle);
  if (markup === undefined) throw new Error("Markup that was handed over is gone");
  waiting().delete(handle);
  return markup;
}
