import { OPERATOR } from "@/lib/access/types";
import { outcomeLines } from "./outcome-lines";
import { readPack } from "./read-pack";

const ORIGIN = { address: "127.0.0.1", userAgent: "test" };

/** Gives the database of a test the words of a field. */
export async function loadTestField(folder = "fields/rare-earths"): Promise<void> {
  const { loadFieldPack } = await import("./commands/load-field-pack");
  const read = await readPack(folder);
  const outcome =
    "faults" in read
      ? ({ kind: "refused", ...read } as const)
      : await loadFieldPack(OPERATOR, read.pack, ORIGIN, { dry: false, wordsOnly: true });
  if (outcome.kind === "refused") throw new Error(outcomeLines(outcome).join("\n"));
}
