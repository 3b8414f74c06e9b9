import { domainToUnicode } from "node:url";
import { z } from "zod";

/** RFC 5321: 64 before the @, 254 in all. The input may be longer before it is normalised. */
const MOST_TYPED = 320;
const MOST = 254;
const MOST_LOCAL = 64;

/**
 * Plain atoms only. Excluded although the standard has them: quotes, commas, brackets, `!` and `%` (routes through
 * other hosts), `=` and `?` (encoded words), each of which some mail library reads as more than one address.
 */
const LOCAL = /^[a-z0-9_+'&~][a-z0-9_+'&~-]*(\.[a-z0-9_+'&~-]+)*$/;
const LABEL = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/;

/**
 * The only way to read an e-mail address: NFKC, trimmed, lower-case, ASCII, one `@`. The result is a fixed point: it
 * is stored, compared and put into the envelope unchanged. `null` for anything else.
 */
export function parseEmail(typed: string): string | null {
  if (typed.length > MOST_TYPED) return null;
  const address = typed.trim().normalize("NFKC").trim().toLowerCase();
  const [local, domain, ...more] = address.split("@");
  if (local === undefined || domain === undefined || more.length > 0) return null;
  if (address.length > MOST || local.length > MOST_LOCAL || !LOCAL.test(local)) return null;
  return isDomain(domain) ? address : null;
}

function isDomain(domain: string): boolean {
  const labels = domain.split(".");
  const top = labels.at(-1) ?? "";
  if (labels.length < 2 || !labels.every((label) => LABEL.test(label)) || /^\d+$/.test(top)) return false;
  return !domain.includes("xn--") || domainToUnicode(domain) !== "";
}

/** A form field for an address. */
export const EmailAddress = z.string().transform((typed, context) => {
  const address = parseEmail(typed);
  if (address !== null) return address;
  context.issues.push({
    code: "custom",
    input: typed,
    message: "This is not an e-mail address we can use, such as name@example.com.",
  });
  return z.NEVER;
});
