import { z } from "zod";

/** Fields of a form as text, trimmed; their messages appear next to them. */
export const line = (most: number) =>
  z
    .string()
    .trim()
    .max(most, { error: `Use at most ${most} characters.` })
    .regex(/^[^\r\n]*$/, { error: "Use one line." });

export const required = (most: number) => line(most).min(1, { error: "Please fill this in." });

export const prose = (most: number) =>
  z
    .string()
    .trim()
    .max(most, { error: `Use at most ${most} characters.` });

/** The id of something chosen from a list. */
export const listedId = z.uuid({ error: "Choose one from the list." });
