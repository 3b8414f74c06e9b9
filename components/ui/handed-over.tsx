export type MarkupPlace = { as: "article" | "div" | "footer" | "header"; className?: string };

/** An element whose content React sees only as a string of markup. */
export function markupElement({ as: Tag, className }: MarkupPlace, markup: string) {
  return (
    <Tag
      className={className}
      // the boot script sets the theme before React hydrates
      suppressHydrationWarning
      // biome-ignore lint/security/noDangerouslySetInnerHtml: rendered by React from our own components
      dangerouslySetInnerHTML={{ __html: markup }}
    />
  );
}

/**
 * Where the two halves of one render meet: Next bundles server components separately from what becomes markup, and this
 * is the one thing that both know. A page is held here only for a moment, since the markup is rendered right after.
 */
const HANDED_OVER = Symbol.for("lodestone.handed-over");

const shared: { [HANDED_OVER]?: Map<string, string> } & typeof globalThis = globalThis;

function waiting(): Map<string, string> {
  shared[HANDED_OVER] ??= new Map();
  return shared[HANDED_OVER];
}

/** More entries than concurrent renders need; what an aborted render left behind is evicted. */
const MOST = 256;
let count = 0;

/** Stores markup for `take`. */
export function handOver(markup: string): string {
  const kept = waiting();
  const [oldest] = kept.size >= MOST ? kept.keys() : [];
  if (oldest !== undefined) kept.delete(oldest);
  const handle = String(count++);
  kept.set(handle, markup);
  return handle;
}

/** @throws Error if it is missing: the page is then answered with 500 and not cached */
export function take(handle: string): string {
  const markup = waiting().get(handle);
  if (markup === undefined) throw new Error("Markup that was handed over is gone");
  waiting().delete(handle);
  return markup;
}
