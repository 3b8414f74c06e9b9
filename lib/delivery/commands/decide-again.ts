import "server-only";
import type { RowReader } from "@/lib/db/rows";
import { type Decision, decide } from "../policy";
import { alertsById, peopleOf } from "../queries/due-people";
import type { DueAlert, DuePerson } from "../types";
import { askAgain } from "./ask-again";

export type DecidedAgain = { person: DuePerson; alert: DueAlert; decision: Decision };

/** What may be told, by the rights and rules of now, of alerts that are about to be sent. */
export async function decideAgain(tx: RowReader, alertIds: readonly string[]): Promise<DecidedAgain[]> {
  const alerts = await alertsById(tx, alertIds);
  const people = await peopleOf(tx, [...new Set(alerts.map(({ accountId }) => accountId))]);
  const of = ({ accountId }: DuePerson) => alerts.filter((alert) => alert.accountId === accountId);
  const asked = await askAgain(tx, people, of, new Map());
  return asked.flatMap(([person, answers]) =>
    answers.map(([alert, again]) => ({ person, alert, decision: decide(person, alert, again) })),
  );
}
