import ipaddr from "ipaddr.js";
import { z } from "zod";

/** An address with one of these protocols. */
export const url = (protocols: string[], example: string) =>
  z.string().refine((text) => URL.canParse(text) && protocols.includes(new URL(text).protocol), {
    error: `must be a URL such as ${example}`,
  });

/** An IP address, or a network in CIDR notation. */
export const network = z.string().refine((text) => ipaddr.isValid(text) || ipaddr.isValidCIDR(text), {
  error: "must be a list of addresses or networks, separated by commas, such as 10.0.0.0/8,127.0.0.1",
});

/** Words separated by commas or spaces. */
export const list = z.string().transform((text) => text.split(/[\s,]+/).filter((part) => part !== ""));

/** A whole number. */
export const count = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/, { error: `must be a whole number from ${least} to ${most}` })
    .transform(Number)
    .refine((value) => value >= least && value <= most, {
      error: `must be a whole number from ${least} to ${most}`,
    });

/** After how many days data that is no longer needed is deleted; 0 keeps it permanently. */
export const keptDays = (least: number) =>
  z
    .string()
    .regex(/^\d{1,5}$/, {
      error: `must be 0, to keep it permanently, or a number of days from ${least} to 36500`,
    })
    .transform(Number)
    .refine((value) => value === 0 || (value >= least && value <= 36_500), {
      error: `must be 0, to keep it permanently, or a number of days from ${least} to 36500`,
    });

/** A mail address. */
export const mailbox = z.email({ error: "must be an address such as bounces@example.com" });

/** Enough characters that they cannot be tried. */
export const secret = z.string().min(32, { error: "must have at least 32 characters" });
