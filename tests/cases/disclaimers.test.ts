import { expect, it } from "vitest";
import { coverage, isSound } from "@/lib/evidence/disclaimer/disclaimer";
import { disclaimerWords } from "@/lib/evidence/disclaimer/disclaimer-words";
import { RELIABILITIES, STATUSES } from "@/lib/evidence/grades";
import { isDowngrade } from "@/lib/evidence/sources/policy";
import type { Grade } from "@/lib/evidence/types";
import { readCases } from "./read-cases";

/** `B2 corroborated`; a dash for what is not graded. */
function gradeFrom(text = ""): Grade {
  const [sign = "", status] = text.split(" ");
  return {
    reliability: RELIABILITIES.find((one) => one === sign[0]) ?? null,
    credibility: Number(sign[1]) || null,
    status: STATUSES.find((one) => one === status) ?? null,
  };
}

const row = (text: string, position: number) => ({
  ...gradeFrom(text),
  claimId: "abcdef"[position] ?? "?",
  blockId: `block-${position}`,
  minRank: 0,
  position,
  stateAffiliation: "owned" as const,
  source: { slug: "daily", name: "The daily", country: "CN" },
  voice: null,
  voiceAffiliation: null,
  voiceName: null,
  own: false,
});

it.each(readCases("disclaimers"))("%s: %s → %s", (what = "", given = "", expected) => {
  const yes = (holds: boolean) => (holds ? "yes" : "no");
  if (what === "covered") expect(yes(!isSound(gradeFrom(given)))).toBe(expected);
  else if (what === "downgrade") {
    const [from, to] = given.split(" → ").map((sign) => RELIABILITIES.find((one) => one === sign) ?? null);
    if (!to) throw new Error(`No grade: ${given}`);
    expect(yes(isDowngrade(from ?? null, to))).toBe(expected);
  } else {
    const words = disclaimerWords(coverage(given.split("; ").map(row)))
      .map((pieces) =>
        pieces
          .map((piece) =>
            typeof piece === "string" ? piece : "claimId" in piece ? `[${piece.claimId}]` : piece.source.name,
          )
          .join("")
          .trim(),
      )
      .join(" ");
    expect(words || "nothing").toBe(expected);
  }
});
