import type { Prisma } from "./generated/client";

/** Plain data for a JSON column: keys without a value are left out. */
export function toJson(value: object): Prisma.InputJsonValue {
  return JSON.parse(JSON.stringify(value));
}
