import { domainToUnicode } from "node:url";
import { z } from "zod";

/** RFC 5321: 64 before the @, 254 in all. What is typed may be longer before it is normalised. */
const MOST_TYPED = 320;
const MOST = 254;
const MOST_LOCAL = 64;

/**
 * Plain atoms alone. Left out although the standard has them: quotes, commas, brackets, `!` and `%` (routes through
 * other hosts), `=` and `?` (encoded words), each of which some mail library reads as more than one address.
 */
const LOCAL = /^[a-z0-9_+'&~][a-z0-9_+'&~-]*(\.[a-z0-9_+'&~-]+)*$/;
const LABEL = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/;

/**
 * The one reading of an e-mail address: NFKC, trimmed, lower-case, ASCII, one `@`. What comes out is a fixed point: it
 * is stored, compared and put into the envelope as it is. `null` for anything else.
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

/** A field of a form that holds an address. */
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
