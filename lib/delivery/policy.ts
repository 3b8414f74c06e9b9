import type { Pace } from "@/lib/alerts/due-at";
import type { AlertReason, FollowKind } from "@/lib/db/generated/enums";
import type { DueAlert, DuePerson, News, ToTell } from "./types";

/** A rule by which a change concerns a person today, as far as they may know of it. */
export type RuleToday = {
  reason: AlertReason;
  followId: string | null;
  kind: FollowKind | null;
  pace: Pace | null;
};

/** What is asked again when an alert is due. */
export type AskedAgain = {
  /** absent: the person may not read it, or something later has replaced it */
  news: News | undefined;
  rules: readonly RuleToday[];
  /** what Follows are called */
  names: ReadonlyMap<string, { kind: FollowKind; name: string }>;
};

export type Decision = { tell: ToTell } | { drop: string };

/**
 * Whether an alert that is due is told, and why; or why it is not. What a person has used is told whatever they chose
 * since; for everything else, any rule that still holds is enough.
 */
export function decide(person: DuePerson, alert: DueAlert, { news, rules, names }: AskedAgain): Decision {
  if (person.unreachable) return { drop: `unreachable: ${person.unreachable}` };
  if (!news) return { drop: "unreadable" };
  if (alert.announced) return { drop: "announced" };
  if (rules.some(({ reason }) => isUse(reason))) return { tell: { alert, news, why: { kind: "used" } } };
  if (alert.pace !== "at_once" && !person.digests) return { drop: "digests off" };
  // What answers or names them is that first, also under a report that they follow.
  const replied = rules.some(({ reason }) => reason === "reply");
  if (replied && person.replies) return { tell: { alert, news, why: { kind: "reply" } } };
  const follow = wantedFollow(person, alert, rules);
  const name = follow && names.get(follow);
  if (follow && name) {
    return {
      tell: { alert, news, why: { kind: "follow", followId: follow, name: name.name, follows: name.kind } },
    };
  }
  return { drop: rules.length === 0 ? "no rule" : "unwanted" };
}

const isUse = (reason: AlertReason): boolean => reason !== "follow" && reason !== "reply";

/** The Follow by which the alert was made, or else another that still asks for it. */
function wantedFollow(person: DuePerson, alert: DueAlert, rules: readonly RuleToday[]): string | null {
  const wanted = rules.flatMap(({ followId, pace }) =>
    followId !== null && (pace ?? person.settings.pace) !== "never" ? [followId] : [],
  );
  return wanted.find((id) => id === alert.followId) ?? wanted[0] ?? null;
}

/** What a change is called to one person. */
export function labelOf({ news, why, alertIds }: Pick<Merged, "news" | "why" | "alertIds">): string {
  if (!news.comment) return news.label;
  if (why.kind === "reply") return `${news.comment.by} replied to you`;
  return alertIds.length > 1 ? `${alertIds.length} new comments` : news.label;
}

/** Of several changes of one thing the newest, with the alerts of all; a use counts more than a Follow. */
export type Merged = ToTell & { alertIds: string[] };

/** Comments that a person follows are one thing in each discussion; each reply to them is one by itself. */
const thingOf = ({ news, why }: ToTell): string =>
  news.comment && why.kind !== "reply" ? `thread ${news.comment.threadId}` : news.about;

/** One for each thing, the newest change first. */
export function mergeByThing(told: readonly ToTell[]): Merged[] {
  const byThing = grouped(told, thingOf);
  return [...byThing.values()]
    .flatMap((same): Merged[] => {
      const [newest] = same.toSorted((a, b) => b.news.at.getTime() - a.news.at.getTime());
      if (!newest) return [];
      const why = same.find((one) => one.why.kind === "used")?.why ?? newest.why;
      return [{ ...newest, why, alertIds: same.map(({ alert }) => alert.id) }];
    })
    .toSorted((a, b) => b.news.at.getTime() - a.news.at.getTime());
}

/** Items by a key, in their order. */
export function grouped<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
