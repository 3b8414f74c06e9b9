import { z } from "zod";
import { parsePartialDate } from "./partial-date";

/** A page of the web: nothing else may stand behind a link that readers follow. */
export const WebAddress = z
  .string()
  .trim()
  .max(2000, { error: "Use at most 2000 characters." })
  .refine(isWebAddress, { error: "Give an address that begins with https:// or http://." });

export const LanguageTag = z
  .string()
  .max(35)
  .regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, { error: "Give a language tag such as en or zh-Hans." });

/** `2024`, `2024-05` or `2024-05-17`. */
export const PartialDateText = z
  .string()
  .trim()
  .refine((text) => parsePartialDate(text) !== null, {
    error: "Give a year, a month or a day, such as 2026, 2026-05 or 2026-05-17.",
  });

function isWebAddress(text: string): boolean {
  if (!/^https?:\/\//i.test(text) || /[\s\p{Cc}\p{Cf}]/u.test(text) || !URL.canParse(text)) return false;
  const { username, password, hostname } = new URL(text);
  return username === "" && password === "" && hostname.includes(".");
}
