import "server-only";
import { PUBLIC_RANK } from "@/lib/access/types";
import type { RowReader } from "@/lib/db/rows";
import { wordsInForce } from "@/lib/mail/compose";
import type { ChangedWords } from "@/lib/mail/layout";
import { changesBetween, disclaimerOf, textOf, usedBefore } from "../queries/words";
import type { DuePerson, NewsVersion, ToTell, Words } from "../types";

/** What mails quote, read once for everyone who may read the same. */
export async function gatherWords(
  tx: RowReader,
  told: ReadonlyMap<DuePerson, readonly ToTell[]>,
): Promise<Words> {
  const texts = new Map<string, string[]>();
  const disclaimers = new Map<string, string[]>();
  const corrected = new Map<string, NewsVersion>();
  const readers = new Map<string, DuePerson>();
  for (const [person, lines] of told) {
    for (const { alert, news } of lines) {
      const { version } = news;
      if (!version || person.text === "titles") continue;
      const whole = person.text === "full" && alert.pace === "at_once";
      const rank = whole ? person.rank : PUBLIC_RANK;
      const key = `${version.id} ${rank}`;
      if (whole && !texts.has(key)) texts.set(key, await textOf(tx, version.id, rank));
      if (!disclaimers.has(key)) disclaimers.set(key, await disclaimerOf(version.id, rank));
      if (version.act === "published") continue;
      corrected.set(version.reportId, version);
      readers.set(person.accountId, person);
    }
  }
  const changes = new Map<string, ChangedWords[][]>();
  const known = new Map<string, ChangedWords[][]>();
  for (const used of await usedBefore(tx, [...readers.keys()], [...corrected.values()])) {
    const version = corrected.get(used.reportId);
    const rank = readers.get(used.accountId)?.rank;
    if (!version || rank === undefined) continue;
    const pair = { readId: used.versionId, readRank: used.rank, currentId: version.id, rank };
    const key = JSON.stringify(pair);
    const found = known.get(key) ?? (await changesBetween(tx, pair));
    known.set(key, found);
    changes.set(`${used.accountId} ${used.reportId}`, found);
  }
  return { digest: await wordsInForce(tx, "mailDigest"), texts, disclaimers, changes };
}
