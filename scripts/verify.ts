/**
 * `npm run verify [-- --head HASH] [--audit-head HASH] [--trust KEY]`: walks everything that readers rely on and names the
 * first break. With or without a running server. Exits with 1 when something was altered.
 */
import { OPERATOR } from "@/lib/access/types";
import { readArguments, runCommand } from "./command-line";
import { withDatabase } from "./with-database";

const USAGE = `Usage: npm run verify [-- --head HASH] [--trust KEY]…
  --head HASH   a head that you kept; a log whose end was cut off is found with it alone
  --trust KEY   the fingerprint of a key that you know although the key before it did not endorse it`;
const HASH = /^[0-9a-f]{64}$/;

await runCommand(main);

async function main(): Promise<number> {
  const { values } = readArguments(USAGE, {
    options: {
      head: { type: "string" },
      "audit-head": { type: "string" },
      trust: { type: "string", multiple: true, default: [] },
      help: { type: "boolean", short: "h", default: false },
    },
  });
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  const head = values.head?.toLowerCase();
  const auditHead = values["audit-head"]?.toLowerCase();
  if ([head, auditHead, ...values.trust].some((hash) => hash !== undefined && !HASH.test(hash))) {
    throw new Error(`A hash has 64 digits from 0 to 9 and a to f.\n${USAGE}`);
  }
  return withDatabase("npm run verify", async () => {
    const { verifyPublications } = await import("@/lib/verify/queries/verify-publications");
    const asked = { head, auditHead, trusted: values.trust };
    const result = await verifyPublications(OPERATOR, asked, (progress) => console.log(`  ${progress}`));
    if (result.broken) {
      console.error(`Altered. ${result.broken}.`);
      return 1;
    }
    console.log(
      `${plural(result.versions, "version", "versions")}, ${plural(result.entries, "entry", "entries")}, ` +
        `${plural(result.audit.entries, "act", "acts")}, ${plural(result.files, "file", "files")}: intact\n` +
        `head: ${result.head}\naudit head: ${result.audit.head}`,
    );
    for (const note of result.notes) console.log(`${note}.`);
    if (!head || !auditHead)
      console.log(
        "Keep both heads and give them next time, with --head and --audit-head: without them a log that was cut off looks intact.",
      );
    return 0;
  });
}

function plural(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
