import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { isCas, isIsin, isLei } from "./check-digits";
import { IDENTIFIER_SCHEMES, SCHEMES, tidied } from "./schemes";
import { isUscc } from "./uscc";

/** Numbers in force, from the public registers, and the examples of the standards' own texts. */
const KNOWN = {
  // Bloomberg, Apple, BASF, GLEIF's own.
  LEI: ["5493001KJTIIGC8Y1R12", "HWUPKR0MPOU8FGXBT394", "529900PM64WH8AF1E917", "506700GE1G29325QX363"],
  // Apple, BAE Systems, Lynas, Walmart, Treasury Corporation of Victoria.
  ISIN: ["US0378331005", "GB0002634946", "AU000000LYC6", "US9311421039", "AU0000XVGZA3"],
  // Water, caffeine, neodymium, dysprosium, terbium, praseodymium.
  CAS: ["7732-18-5", "58-08-2", "7440-00-8", "7429-91-6", "7440-27-9", "7440-10-0"],
  // Huawei, Tencent, Alibaba.
  USCC: ["914403001922038216", "9144030071526726XG", "91330100799655058B"],
};

const digitChanged = (value: string) =>
  fc
    .tuple(
      fc.constantFrom(...[...value].flatMap((c, at) => (/\d/.test(c) ? [at] : []))),
      fc.integer({ min: 1, max: 9 }),
    )
    .map(([at, by]) => `${value.slice(0, at)}${(Number(value[at]) + by) % 10}${value.slice(at + 1)}`);

describe.each([
  ["LEI", isLei],
  ["ISIN", isIsin],
  ["USCC", isUscc],
] as const)("%s", (scheme, valid) => {
  it.each(KNOWN[scheme])("%s is one, and with any one digit changed is none", (value) => {
    expect(valid(value)).toBe(true);
    fc.assert(fc.property(digitChanged(value), (changed) => !valid(changed)));
  });
});

describe("CAS", () => {
  it.each(KNOWN.CAS)("%s is one, and with its check digit changed is none", (value) => {
    expect(isCas(value)).toBe(true);
    for (let digit = 0; digit < 10; digit += 1) {
      const other = `${value.slice(0, -1)}${digit}`;
      expect([other, isCas(other)]).toEqual([other, other === value]);
    }
  });

  it("refuses every change of one digit in a place whose weight shares no factor with 10", () => {
    // Of 7440-00-8 the last digits before the hyphens have the weights 1 and 3.
    for (const at of [6, 3]) {
      for (let by = 1; by < 10; by += 1) {
        const value = "7440-00-8";
        const changed = `${value.slice(0, at)}${(Number(value[at]) + by) % 10}${value.slice(at + 1)}`;
        expect([changed, isCas(changed)]).toEqual([changed, false]);
      }
    }
  });
});

describe("forms", () => {
  it.each([
    ["QID", "Q42", "42"],
    ["MIC", "XSHG 600111", "SHG 600111"],
    ["HS", "8505.11", "9905.11"],
    ["HS", "8501", "850"],
    ["ATOMIC", "118", "119"],
    ["ATOMIC", "1", "0"],
  ] as const)("%s: %s is one, %s is none", (scheme, good, bad) => {
    expect(SCHEMES[scheme].valid(good)).toBe(true);
    expect(SCHEMES[scheme].valid(bad)).toBe(false);
  });

  it("are normalized when typed", () => {
    expect(tidied("LEI", " 5493 001k jtii gc8y 1r12 ")).toBe("5493001KJTIIGC8Y1R12");
    expect(tidied("MIC", "xshg:600111")).toBe("XSHG 600111");
  });
});

it("the catalogue's identifiers are valid", () => {
  const Entities = z.array(
    z.object({ identifiers: z.array(z.object({ scheme: z.enum(IDENTIFIER_SCHEMES), value: z.string() })) }),
  );
  const entities = Entities.parse(JSON.parse(readFileSync("fields/rare-earths/entities.json", "utf8")));
  const wrong = entities
    .flatMap(({ identifiers }) => identifiers)
    .filter(({ scheme, value }) => !SCHEMES[scheme].valid(value) || tidied(scheme, value) !== value);
  expect(wrong).toEqual([]);
});
