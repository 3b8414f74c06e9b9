import type { DisclaimerItemView } from "../types";
import { disclaimerWords } from "./disclaimer-words";

/**
 * A disclaimer as plain paragraphs, for channels without a list of claims: claims are numbered in order of appearance.
 */
export function disclaimerText(items: readonly DisclaimerItemView[]): string[] {
  const numbers = new Map(items.map(({ claimId }, index) => [claimId, index + 1]));
  return disclaimerWords(items).map((pieces) =>
    pieces
      .map((piece) =>
        typeof piece === "string"
          ? piece
          : "source" in piece
            ? piece.source.name
            : `[${numbers.get(piece.claimId)}]`,
      )
      .join("")
      .trim(),
  );
}
