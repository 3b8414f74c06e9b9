import "server-only";
import { Prisma } from "@/lib/db/generated/client";
import type { RowReader } from "@/lib/db/rows";
import type { SecondLanguage } from "../languages";
import { readSettings } from "./read-settings";

/**
 * The language that names and terms of the house have beside English, or null. Names and terms that are in it stay in their rows
 * when it is put away, and are shown again when it comes back.
 */
export async function readSecondLanguage(tx?: RowReader): Promise<SecondLanguage | null> {
  const { secondLanguage } = await readSettings(["secondLanguage"], tx);
  return secondLanguage === "none" ? null : secondLanguage;
}

/** SQL for the same, evaluated once in a statement. */
export const SECOND_LANGUAGE = Prisma.sql`(SELECT lodestone_second_language())`;
