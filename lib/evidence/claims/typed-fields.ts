import { z } from "zod";
import { isoOfWritten } from "@/lib/clock/written-date";
import { parsePartialDate } from "../partial-date";

/** A web page: a link for readers may point to nothing else. */
export const WebAddress = z
  .string()
  .trim()
  .max(2000, { error: "Use at most 2000 characters." })
  .refine(isWebAddress, { error: "Enter an address that begins with https:// or http://." });

export const LanguageTag = z
  .string()
  .max(35)
  .regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, { error: "Enter a language tag such as en or pt-BR." });

/** Accepted forms of a date, for hints and messages. */
export const DATE_FORMS = "2026, November 2026 or 9 October 2026";

/** A year, month or day in any unambiguous form; returned as `2024`, `2024-05` or `2024-05-17`. */
export const PartialDateText = z
  .string()
  .transform(isoOfWritten)
  .refine((text) => parsePartialDate(text) !== null, {
    error: `Enter a year, a month or a day, such as ${DATE_FORMS}.`,
  });

function isWebAddress(text: string): boolean {
  if (!/^https?:\/\//i.test(text) || /[\s\p{Cc}\p{Cf}]/u.test(text) || !URL.canParse(text)) return false;
  const { username, password, hostname } = new URL(text);
  return username === "" && password === "" && hostname.includes(".");
}
