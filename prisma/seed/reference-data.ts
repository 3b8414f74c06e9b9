import { readFile } from "node:fs/promises";
import { z } from "zod";
import { OPERATOR } from "@/lib/access/types";
import { loadFieldPack } from "@/lib/packs/commands/load-field-pack";
import { outcomeLines } from "@/lib/packs/outcome-lines";
import type { FieldPack } from "@/lib/packs/pack-files";
import { readPack } from "@/lib/packs/read-pack";

const ORIGIN = { address: "local", userAgent: "demonstration seed" };
const Usage = z.record(z.string(), z.string());

/**
 * The field of the demonstration: its pack, whose relationships are *unsupported* until evidence is attached, with notes on
 * how some terms are used.
 */
export async function seedField(): Promise<void> {
  const read = await readPack("fields/rare-earths");
  const usage = Usage.parse(JSON.parse(await readFile("prisma/seed/glossary-usage.json", "utf8")));
  if ("faults" in read) throw new Error(outcomeLines({ kind: "refused", ...read }).join("\n"));
  const terms = read.pack["glossary.json"].map((term) => ({ ...term, usage: usage[term.zh] ?? "" }));
  const pack: FieldPack = { ...read.pack, "glossary.json": terms };
  const outcome = await loadFieldPack(OPERATOR, pack, ORIGIN, { dry: false });
  if (outcome.kind === "refused") throw new Error(outcomeLines(outcome).join("\n"));
}
