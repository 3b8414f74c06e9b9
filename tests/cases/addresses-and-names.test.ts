import { expect, it } from "vitest";
import { canonicalAddress } from "@/lib/evidence/canonical-address";
import { voiceOf } from "@/lib/evidence/one-voice";
import { readCases } from "./read-cases";

it.each(readCases("addresses-and-names"))(
  "%s: %s and %s are %s",
  (what = "", one = "", other = "", expected) => {
    const even = what === "address" ? canonicalAddress : voiceOf;
    expect(even(one) === even(other) ? "same" : "different").toBe(expected);
  },
);
