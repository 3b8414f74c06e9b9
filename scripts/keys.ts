/**
 * `npm run keys -- list`, `rotate [--lost]`: the keys with which the publication log is signed; `renew-push`: the key by
 * which push services know this installation. With or without a running server. Anyone with the shell acts as the operator of the machine.
 */
import { OPERATOR } from "@/lib/access/types";
import { readArguments, runCommand } from "./command-line";
import { withDatabase } from "./with-database";

const USAGE = `Usage:
  npm run keys -- list
  npm run keys -- rotate [--lost]
      makes the next key, endorsed by today's; --lost when today's private key is permanently lost
  npm run keys -- renew-push
      makes another key for push services; readers have to add their browsers again`;
const ORIGIN = { address: "local", userAgent: "npm run keys" };

await runCommand(main);

async function main(): Promise<number> {
  const { values, positionals } = readArguments(USAGE, {
    allowPositionals: true,
    options: {
      lost: { type: "boolean", default: false },
      help: { type: "boolean", short: "h", default: false },
    },
  });
  const [verb] = positionals;
  if (values.help || positionals.length !== 1 || !isVerb(verb)) {
    console.log(USAGE);
    return values.help ? 0 : 1;
  }
  const acts = { list, rotate: () => rotate(values.lost), "renew-push": renewPush };
  await withDatabase("npm run keys", acts[verb]);
  return 0;
}

const VERBS = ["list", "rotate", "renew-push"] as const;
const isVerb = (word: string | undefined): word is (typeof VERBS)[number] =>
  VERBS.some((verb) => verb === word);

async function list(): Promise<void> {
  const { listKeys } = await import("@/lib/integrity/queries/list-keys");
  const { readKey } = await import("@/lib/integrity/signing/key-file");
  const keys = await listKeys(OPERATOR);
  if (keys.length === 0) console.log("There is no key yet: the first start or publication makes it.");
  for (const key of keys) {
    const period = `${key.createdAt} to ${key.retiredAt ?? "now"}`;
    const endorsed =
      key.endorsedBy === key.id
        ? "the first"
        : key.endorsedBy
          ? `endorsed by ${key.endorsedBy.slice(0, 12)}…`
          : "not endorsed";
    const here = (await readKey(key.id)) ? "" : "; its private half is not in this data folder";
    console.log(`${key.id}\n    ${period}; ${endorsed}${here}`);
  }
}

async function renewPush(): Promise<void> {
  const { renewPushKey } = await import("@/lib/push/commands/push-key");
  const { id, ended } = await renewPushKey();
  console.log(`Push services know this installation by the key ${id} from now on.`);
  console.log(`Browsers that have to be added again: ${ended}. Back up the data folder's signing/ now.`);
}

async function rotate(lost: boolean): Promise<void> {
  const { rotateKeys } = await import("@/lib/integrity/commands/rotate-keys");
  const { id, before } = await rotateKeys(OPERATOR, { lost }, ORIGIN);
  console.log(`The log is signed with the key ${id} from now on.`);
  if (before && lost) {
    console.log(
      "No other key endorses it. Tell readers its fingerprint, and check with: npm run verify -- --trust",
      id,
    );
  } else if (before) console.log(`The one before, ${before}, endorses it.`);
  console.log("Back up the data folder's signing/ now.");
}
