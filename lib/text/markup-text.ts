const ENTITIES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/**
 * Plain text as HTML and XML take it, in elements and in attributes; characters that XML 1.0 has no place for are left
 * out. Whatever puts words between tags without React goes through here.
 */
export function markupText(words: string): string {
  return words
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "")
    .replace(/[&<>"']/g, (mark) => ENTITIES[mark] ?? "");
}
