/** A text as a part of a LIKE pattern that matches only itself. */
export const likeLiteral = (text: string): string => text.replace(/[\\%_]/g, "\\$&");
