import { randomBytes } from "node:crypto";

const run = randomBytes(5).toString("base64url");
let count = 0;

/** Names a request in the log and in its answer; unique, and no secret. */
export function nextRequestId(): string {
  count++;
  return `${run}-${count.toString(36)}`;
}
