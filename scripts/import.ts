/**
 * `npm run import -- FILE… [--publish] [--reason R] [--access LEVEL] [--highlights-access LEVEL]`: makes drafts of
 * Markdown files and of texts copied from web pages, and publishes them if asked. With or without a running server.
 * Anyone with the shell acts as the operator of the machine. A file that fails the publishing checks stays a draft, and
 * the words in question are printed; the reason also answers warnings. Exits with 1 if any file was not completed.
 */
import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import { OPERATOR } from "@/lib/access/types";
import type { BatchFile } from "@/lib/imports/commands/import-batch";
import { MAX_FILE_BYTES } from "@/lib/imports/limits";
import { readArguments, runCommand } from "./command-line";
import { withDatabase } from "./with-database";

const USAGE =
  "Usage: npm run import -- FILE… [--publish] [--reason REASON] [--access LEVEL] [--highlights-access LEVEL]";
const ORIGIN = { address: "local", userAgent: "npm run import" };

await runCommand(main);

async function main(): Promise<number> {
  const { values, positionals } = readArguments(USAGE, {
    allowPositionals: true,
    options: {
      publish: { type: "boolean", default: false },
      reason: { type: "string" },
      access: { type: "string" },
      "highlights-access": { type: "string" },
      help: { type: "boolean", short: "h", default: false },
    },
  });
  if (values.help || positionals.length === 0) {
    console.log(USAGE);
    return values.help ? 0 : 1;
  }
  const files = await Promise.all(positionals.map(openFile));
  const readable = files.flatMap((opened) => ("file" in opened ? [opened.file] : []));
  for (const opened of files) {
    if ("reason" in opened) console.error(`✗ ${opened.name}: refused. ${opened.reason}`);
  }
  if (readable.length === 0) return 1;
  const outcomes = await withDatabase("npm run import", async () => {
    const { importBatch } = await import("@/lib/imports/commands/import-batch");
    const { outcomeLines } = await import("@/lib/imports/outcome-lines");
    const { ImportOptions } = await import("@/lib/imports/schema");
    const options = ImportOptions.safeParse({
      access: values.access,
      highlightsAccess: values["highlights-access"],
    });
    if (!options.success) throw new Error("An access level is public, registered or the slug of a tier.");
    const publish = values.publish ? { reason: values.reason } : null;
    const batch = { files: readable, options: options.data, publish };
    const done = await importBatch(OPERATOR, batch, ORIGIN, (outcome) =>
      console.log(outcomeLines(outcome).join("\n")),
    );
    if (done.some(({ status }) => status === "published")) await tellHead();
    return done;
  });
  const complete = outcomes.filter(
    (outcome) => outcome.status !== "refused" && !("blocked" in outcome && outcome.blocked),
  );
  console.log(`${complete.length} of ${files.length} imported${values.publish ? " and published" : ""}.`);
  return complete.length === files.length ? 0 : 1;
}

/** With the head, every later change of what was published can be found: `npm run verify -- --head HASH`. */
async function tellHead(): Promise<void> {
  const { readLogHead } = await import("@/lib/integrity/queries/public-log");
  const head = await readLogHead(OPERATOR);
  if (head) console.log(`Head of the publication log; keep it: ${head.hash}`);
}

type Opened = { file: BatchFile } | { name: string; reason: string };

/** A file and a function that reads its pictures, which are in its folder or below. */
async function openFile(given: string): Promise<Opened> {
  const name = path.basename(given);
  try {
    const { size } = await stat(given);
    if (size > MAX_FILE_BYTES) {
      const most = `${MAX_FILE_BYTES / 1e6} MB`;
      return { name, reason: `The file has ${(size / 1e6).toFixed(1)} MB; the limit is ${most}.` };
    }
    const loadImage = (image: string) => readBeside(path.dirname(given), image);
    return { file: { name, bytes: new Uint8Array(await readFile(given)), loadImage } };
  } catch {
    return { name, reason: "It cannot be read. Is the path right?" };
  }
}

async function readBeside(folder: string, image: string): Promise<Uint8Array | null> {
  const file = path.resolve(folder, image);
  if (!file.startsWith(path.resolve(folder) + path.sep)) return null;
  return readFile(file).then(
    (bytes) => new Uint8Array(bytes),
    () => null,
  );
}
