import { BROWSER_TOOLS } from "@/lib/integrity/browser-tools";
import { flawOfEntry, short } from "@/lib/integrity/check/check-entry";
import { flawOfKeys } from "@/lib/integrity/check/check-keys";
import type { LogFacts } from "@/lib/integrity/schema";
import { readPayload } from "@/lib/integrity/schema";
import { GENESIS_HASH } from "@/lib/integrity/signed-text";
import type { LogHead, PublicKey, PublicLog } from "@/lib/integrity/types";
import { getJson } from "./get-json";

/** The public log, checked in this browser from its first entry on. */
export type WalkedLog = {
  keys: Map<string, PublicKey>;
  head: LogHead | null;
  /** position of each entry by its hash */
  places: Map<string, number>;
  /** what the entries say, if this reader may know it */
  acts: LogFacts[];
  /** the first break, in words */
  broken: string | null;
  /** warnings although nothing is broken */
  notes: string[];
};

/** Fetches and checks the whole log; `told` reports the progress. Stops at the first break. */
export async function walkLog(told: (progress: string) => void): Promise<WalkedLog> {
  const walked: WalkedLog = {
    keys: new Map(),
    head: null,
    places: new Map(),
    acts: [],
    broken: null,
    notes: [],
  };
  let last = { seq: 0, hash: GENESIS_HASH };
  for (let more = true; more; ) {
    const page = await getJson<PublicLog>(`/verify/log.json?after=${last.seq}`);
    if (last.seq === 0) await takeKeys(walked, page);
    for (const entry of page.entries) {
      const flaw = walked.broken ?? (await flawOfEntry(entry, last, walked.keys, BROWSER_TOOLS));
      if (flaw) return { ...walked, broken: walked.broken ?? `Entry ${entry.seq} of the log ${flaw}` };
      last = entry;
      walked.places.set(entry.hash, entry.seq);
      const facts = entry.payload === null ? null : readPayload(entry.payload);
      if (facts) walked.acts.push(facts);
      if (entry.seq % 50 === 0) told(`${entry.seq} of ${page.head?.seq ?? entry.seq} entries of the log`);
    }
    more = page.more && page.entries.length > 0;
  }
  return walked;
}

async function takeKeys(walked: WalkedLog, { keys, head }: PublicLog): Promise<void> {
  walked.head = head;
  walked.keys = new Map(keys.map((key) => [key.id, key]));
  const unendorsed = keys.slice(1).filter((key) => !key.endorsement);
  walked.notes = unendorsed.map(
    (key) =>
      `The key ${short(key.id)} is not endorsed by the previous one: compare its fingerprint with one that you trust.`,
  );
  walked.broken = await flawOfKeys(keys, new Set(unendorsed.map(({ id }) => id)), BROWSER_TOOLS);
}
