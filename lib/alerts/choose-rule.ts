import type { AlertReason, FollowKind } from "@/lib/db/generated/enums";
import type { Pace } from "./due-at";

/** One rule by which a change concerns a person. */
export type Match =
  | { reason: "follow"; followId: string; kind: FollowKind; pace: Pace | null }
  | { reason: Exclude<AlertReason, "follow"> };

/** How one change is told to one person. */
export type Choice = { reason: AlertReason; followId: string | null; pace: Pace };

/** The strongest first: what a person holds a copy of, then what they read, then what was said to them. */
const REASONS: readonly AlertReason[] = ["exported", "mailed", "opened", "reply", "follow"];
const PACES: readonly Pace[] = ["at_once", "daily", "weekly", "never"];
/** The narrowest first. */
const KINDS: readonly FollowKind[] = ["report", "claim", "author", "entity", "topic", "search"];

/**
 * One alert for a change and a person, however many rules match. The reason is the strongest of `REASONS`; the pace is the
 * fastest that any rule asks for; the follow, if any, is the one with the fastest pace, the narrowest of these. A follow
 * without a pace of its own, an answer and a correction have the person's pace; a withdrawal is told at once to those who
 * used the report, whatever they chose.
 *
 * @param matches at least one
 */
export function chooseRule(matches: readonly Match[], pace: Pace, withdrawal: boolean): Choice {
  const paceOf = (match: Match): Pace => {
    if (match.reason === "follow") return match.pace ?? pace;
    return withdrawal && match.reason !== "reply" ? "at_once" : pace;
  };
  const fastest = (paces: readonly Pace[]) => PACES.find((one) => paces.includes(one)) ?? "never";
  const follows = matches
    .flatMap((match) => (match.reason === "follow" ? [{ ...match, pace: paceOf(match) }] : []))
    .sort(
      (a, b) =>
        PACES.indexOf(a.pace) - PACES.indexOf(b.pace) ||
        KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) ||
        (a.followId < b.followId ? -1 : 1),
    );
  return {
    reason: REASONS.find((reason) => matches.some((match) => match.reason === reason)) ?? "follow",
    followId: follows[0]?.followId ?? null,
    pace: fastest(matches.map(paceOf)),
  };
}
