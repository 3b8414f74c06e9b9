import { z } from "zod";

/**
 * Words of a list's address, as somebody typed them: NFKC, without control and invisible characters, at most 100 UTF-16
 * units; nothing where none are left.
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
