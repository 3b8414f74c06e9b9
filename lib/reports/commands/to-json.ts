import type { Prisma } from "@/lib/db/generated/client";
import type { Block } from "../document/block";
import type { ReportDocument } from "../document/document";
import type { DraftContent } from "../schema";

/** A parsed document as a JSON column takes it: keys without a value are left out. */
export function toJson(value: readonly Block[] | ReportDocument | DraftContent): Prisma.InputJsonValue {
  return JSON.parse(JSON.stringify(value));
}
