import "server-only";
import { type MatchOfAccount, matchesOf } from "@/lib/alerts/queries/concerned";
import { anyCause } from "@/lib/alerts/queries/open-cause";
import type { RowReader } from "@/lib/db/rows";
import { followNames } from "@/lib/following/queries/follow-names";
import { type AskedAgain, grouped } from "../policy";
import { newsOf } from "../queries/news";
import { viewerOf } from "../queries/words";
import type { DueAlert, DuePerson, News } from "../types";

/** Whom changes concern, and from which rank; the same for everyone, so one job looks it up once. */
export type Concerned = Map<string, Awaited<ReturnType<typeof anyCause>>>;

/**
 * Asks again, for every alert, what its person may be told today and by which rules it concerns them: the questions that
 * were asked when it was made, with the rights of now. The number of statements grows with changes and ranks, not with
 * people.
 */
export async function askAgain(
  tx: RowReader,
  people: readonly DuePerson[],
  alertsOf: (person: DuePerson) => readonly DueAlert[],
  concerned: Concerned,
): Promise<[DuePerson, [DueAlert, AskedAgain][]][]> {
  const due = people.flatMap((person) => alertsOf(person).map((alert) => ({ person, alert })));
  const news = new Map<number, Map<string, News>>();
  for (const [rank, some] of grouped(due, ({ person }) => person.rank)) {
    news.set(rank, await newsOf(tx, viewerOf(rank), [...new Set(some.map(({ alert }) => alert.causeId))]));
  }
  const rules = new Map<string, MatchOfAccount[]>();
  for (const [causeId, some] of grouped(due, ({ alert }) => alert.causeId)) {
    const found = concerned.get(causeId) ?? (await anyCause(causeId));
    concerned.set(causeId, found);
    if (!found?.targets) continue;
    const matches = await matchesOf(
      tx,
      found.targets,
      found.at,
      some.map(({ person }) => person.accountId),
    );
    for (const [accountId, own] of grouped(matches, (match) => match.accountId)) {
      rules.set(`${causeId} ${accountId}`, own);
    }
  }
  const followIds = [...rules.values()].flat().flatMap(({ followId }) => followId ?? []);
  const names = await followNames(tx, [...new Set(followIds)]);
  return people.map((person) => [
    person,
    alertsOf(person).map((alert) => [
      alert,
      {
        news: news.get(person.rank)?.get(alert.causeId),
        rules: rules.get(`${alert.causeId} ${person.accountId}`) ?? [],
        names,
      },
    ]),
  ]);
}
