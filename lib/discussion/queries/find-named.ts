import "server-only";
import type { Viewer } from "@/lib/access/types";
import { db } from "@/lib/db/client";
import { entitiesByName } from "@/lib/names/queries/entities-by-name";
import { namesAskedFor } from "../markdown/inline";
import { namesIn, parseComment } from "../markdown/parse-comment";
import type { Named } from "../markdown/types";
import { nameKey } from "../policy";

export type FoundName = Named & { accountId: string | null };

/**
 * The people and entities that a comment names: `@` with a display name, and `[[…]]` with a name of the register. A
 * name that belongs to no one is not among them, and stays text.
 */
export async function findNamed(viewer: Viewer, body: string): Promise<FoundName[]> {
  const { people, entities } = namesAskedFor(body);
  const [participants, hits] = await Promise.all([
    people.length === 0
      ? []
      : db.participant.findMany({
          where: { nameKey: { in: people.map(nameKey) } },
          select: { accountId: true, nameKey: true },
        }),
    Promise.all(entities.map(async (words) => ({ words, found: await entityNamed(viewer, words) }))),
  ]);
  const byKey = new Map(participants.map((one) => [one.nameKey, one.accountId]));
  const found = [
    // Longest first, so that "@Ada Lovelace" is not taken for another Ada.
    ...people
      .map((words) => ({ words, slug: null, accountId: byKey.get(nameKey(words)) ?? null }))
      .filter(({ accountId }) => accountId !== null)
      .sort((a, b) => b.words.length - a.words.length),
    ...hits.flatMap(({ words, found }) => (found ? [{ words, slug: found, accountId: null }] : [])),
  ];
  const shown = namesIn(parseComment(body, found));
  return found.filter(({ words }) => shown.has(words));
}

/** The slug of the entity with exactly this name, in any language; null if there is none. */
async function entityNamed(viewer: Viewer, words: string): Promise<string | null> {
  const hits = await entitiesByName(viewer, `"${words}"`, 3);
  const same = (name: string | null) => name !== null && nameKey(name) === nameKey(words);
  return hits.find(({ name, nameZh, matched }) => [name, nameZh, matched].some(same))?.slug ?? null;
}
