import { claimText } from "@/lib/evidence/claim-text";
import { gradeOf } from "@/lib/evidence/grades";
import type { ClaimRef } from "@/lib/evidence/types";

/** What a claim's grade is called where only the grade is seen. */
export function claimLabel(claim: ClaimRef): string {
  const grade = gradeOf(claim.reliability, claim.credibility);
  return `${grade ? `Claim graded ${grade}` : "Claim – not graded"}: ${claimText(claim)}`;
}
