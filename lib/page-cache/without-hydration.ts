const SCRIPT = /<script\b([^>]*)>[\s\S]*?<\/script>/g;
const SCRIPT_PRELOAD = /<link\b(?=[^>]*\brel="(?:preload|modulepreload)")(?=[^>]*\bas="script")[^>]*>/g;
const STAYS = /\bdata-kept\b|\btype="application\/ld\+json"/;

/**
 * A page of Next without what would bring React to life in it: its scripts and the flight data that repeats the page's
 * words. Cached pages are for reading; they need none of it, and what they do need (theme, contents, cards) are scripts of
 * ours that carry `data-kept`. HTML ends a script at the first closing tag, whatever is inside, and React escapes
 * that tag in what it writes there.
 */
export function withoutHydration(html: string): string {
  return html
    .replace(SCRIPT, (script, attributes: string) => (STAYS.test(attributes) ? script : ""))
    .replace(SCRIPT_PRELOAD, "");
}
