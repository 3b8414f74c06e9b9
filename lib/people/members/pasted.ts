import { parseEmail } from "@/lib/auth/parse-email";

/** An address as it was pasted, or what is wrong with it. */
export type Pasted = { email: string; refusal: string | null };

/** The addresses of a pasted list, one on each line or separated by commas or semicolons. */
export function addressesOf(list: string): Pasted[] {
  return list
    .split(/[\s,;]+/)
    .filter((typed) => typed !== "")
    .map((typed) => {
      const email = parseEmail(typed);
      return email === null
        ? { email: typed.slice(0, 320), refusal: "This is not an address that mail can be sent to." }
        : { email, refusal: null };
    });
}
