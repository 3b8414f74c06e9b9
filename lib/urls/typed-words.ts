import { z } from "zod";

/**
 * The search words in a list's address: NFKC, without control and invisible characters, at most 100 UTF-16
 * units; undefined if none are left.
 */
export const TypedWords = z
  .string()
  .transform(
    (text) =>
      text
        .normalize("NFKC")
        .replace(/[\p{Cf}\p{Cc}]/gu, "")
        .trim()
        .slice(0, 100) || undefined,
  )
  .optional();
