import { randomInt } from "node:crypto";

/** Without letters and digits that are taken for each other. */
const SIGNS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

/** What both sides call a report of a comment, or a request for a correction. */
export function newReference(): string {
  return Array.from({ length: 10 }, () => SIGNS[randomInt(SIGNS.length)]).join("");
}
