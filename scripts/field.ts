/**
 * `npm run field -- load PATH`, `check PATH`, `schema`: loads a field pack, a folder of JSON with the words of a field, its glossary
 * and a register to start from; `check` says what a load would do. With or without a running server. Anyone with the shell
 * acts as the operator of the machine.
 */
import { OPERATOR } from "@/lib/access/types";
import { outcomeLines } from "@/lib/packs/outcome-lines";
import { packSchemas } from "@/lib/packs/pack-files";
import { readPack } from "@/lib/packs/read-pack";
import { readArguments, runCommand } from "./command-line";
import { withDatabase } from "./with-database";

const USAGE = `Usage:
  npm run field -- load PATH
  npm run field -- check PATH
      says what a load would do, and writes nothing
  npm run field -- schema
      prints the JSON Schema of each file of a pack`;
const ORIGIN = { address: "local", userAgent: "npm run field" };

await runCommand(main);

async function main(): Promise<number> {
  const { values, positionals } = readArguments(USAGE, {
    allowPositionals: true,
    options: { help: { type: "boolean", short: "h", default: false } },
  });
  const [verb, folder] = positionals;
  if (verb === "schema" && positionals.length === 1 && !values.help) {
    console.log(JSON.stringify(packSchemas(), null, 2));
    return 0;
  }
  const known = positionals.length === 2 && (verb === "load" || verb === "check");
  if (values.help || !known || folder === undefined) {
    console.log(USAGE);
    return values.help ? 0 : 1;
  }
  const read = await readPack(folder);
  if ("faults" in read) return report({ kind: "refused", faults: read.faults });
  const outcome = await withDatabase("npm run field", async () => {
    const { loadFieldPack } = await import("@/lib/packs/commands/load-field-pack");
    return loadFieldPack(OPERATOR, read.pack, ORIGIN, { dry: verb === "check" });
  });
  return report(outcome);
}

function report(outcome: Parameters<typeof outcomeLines>[0]): number {
  const refused = outcome.kind === "refused";
  for (const line of outcomeLines(outcome)) (refused ? console.error : console.log)(line);
  return refused ? 1 : 0;
}
