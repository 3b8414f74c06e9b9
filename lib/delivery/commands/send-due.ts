import "server-only";
import { z } from "zod";
import { allowedFrom } from "@/lib/alerts/due-at";
import { now } from "@/lib/clock/now";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { selectRows } from "@/lib/db/rows";
import { queueMails } from "@/lib/mail/commands";
import type { Mail } from "@/lib/mail/types";
import { queuePushes } from "@/lib/push/commands/queue-pushes";
import { alertMail, digestMail } from "../mails";
import { type Decision, decide, grouped, type Merged, mergeByThing } from "../policy";
import { lockDueAlerts, lockDuePeople } from "../queries/due-people";
import type { DueAlert, DuePerson, ToTell } from "../types";
import { askAgain, type Concerned } from "./ask-again";
import { claimSlots, type Slot } from "./claim-slots";
import { gatherWords } from "./gather-words";
import { noteMailedVersions, postpone, type Settled, settle } from "./settle";

/** A mail to be written, with the alerts that it tells and the digests that it is. */
type Planned = { person: DuePerson; mail: Mail; told: Merged[]; slots: Slot[] };

const EpochRow = z.strictObject({ epoch: z.bigint() });

/**
 * Makes mails of the alerts that are due for some people, in one transaction: their rights are asked again, each alert is
 * settled with its mail or with why there is none, and the mails are in the outbox. Killed at any moment, it has done all
 * of that or nothing. Several workers take different people.
 *
 * @param most people in one transaction
 * @param concerned kept from one batch to the next
 * @returns how many people; 0 when no one is left whom no other worker has locked
 */
export async function sendDue(most: number, concerned: Concerned = new Map()): Promise<number> {
  const at = now();
  return db.$transaction(async (tx) => {
    const people = await lockDuePeople(tx, at, most);
    const ids = people.map(({ accountId }) => accountId);
    const due = people.length === 0 ? [] : await lockDueAlerts(tx, ids, at);
    const ready: DuePerson[] = [];
    const later: { alertId: string; dueAt: Date }[] = [];
    const byPerson = grouped(due, ({ accountId }) => accountId);
    for (const person of people) {
      const from = allowedFrom(at, person.settings);
      if (from <= at) ready.push(person);
      else
        for (const { id } of byPerson.get(person.accountId) ?? []) later.push({ alertId: id, dueAt: from });
    }
    await postpone(tx, later);
    await tell(tx, ready, { byPerson, concerned }, at);
    return people.length;
  });
}

async function tell(
  tx: Prisma.TransactionClient,
  people: readonly DuePerson[],
  { byPerson, concerned }: { byPerson: ReadonlyMap<string, DueAlert[]>; concerned: Concerned },
  at: Date,
): Promise<void> {
  const alertsOf = ({ accountId }: DuePerson) => byPerson.get(accountId) ?? [];
  const [{ epoch } = { epoch: 0n }] = await selectRows(
    tx,
    "epoch",
    EpochRow,
  )`SELECT "value" AS "epoch" FROM "CatalogueEpoch"`;
  const { claimed, later } = await claimSlots(tx, people, alertsOf, at);
  await postpone(tx, later);
  const moved = new Set(later.map(({ alertId }) => alertId));
  const asked = await askAgain(
    tx,
    people,
    (person) => alertsOf(person).filter(({ id }) => !moved.has(id)),
    concerned,
  );
  const settled: Settled[] = [];
  const told = new Map<DuePerson, ToTell[]>();
  for (const [person, answers] of asked) {
    const decisions = answers.map(([alert, again]): [DueAlert, Decision] => [
      alert,
      decide(person, alert, again),
    ]);
    for (const [alert, decision] of decisions) {
      if ("drop" in decision) settled.push({ alertId: alert.id, mailId: null, dropped: decision.drop });
    }
    told.set(
      person,
      decisions.flatMap(([, decision]) => ("tell" in decision ? [decision.tell] : [])),
    );
  }
  const words = await gatherWords(tx, told);
  const planned = [...told].flatMap(([person, all]) => {
    const [once, digest] = [true, false].map((is) =>
      mergeByThing(all.filter(({ alert }) => (alert.pace === "at_once") === is)),
    );
    const mails = (once ?? []).map(
      (one): Planned => ({ person, mail: alertMail(person, one, words), told: [one], slots: [] }),
    );
    const slots = claimed.get(person.accountId) ?? [];
    const slot = slots.at(-1);
    if (!slot || !digest || digest.length === 0) return mails;
    return [...mails, { person, mail: digestMail(person, slot, digest, words), told: digest, slots }];
  });
  const mailIds = await queueMails(
    tx,
    planned.map(({ mail }) => ({ ...mail, epoch })),
  );
  const written = planned.map((plan) => ({
    ...plan,
    mailId: mailIds.get(`${plan.person.accountId} ${plan.mail.cause}`) ?? null,
  }));
  for (const { told: lines, mailId } of written) {
    const dropped = mailId === null ? "told" : null;
    settled.push(
      ...lines.flatMap(({ alertIds }) => alertIds).map((alertId) => ({ alertId, mailId, dropped })),
    );
  }
  const atOnce = written.filter(({ slots, mailId }) => slots.length === 0 && mailId !== null);
  await queuePushes(
    tx,
    atOnce.flatMap(({ told: [one] }) => one?.alert.id ?? []),
  );
  await settle(
    tx,
    settled,
    at,
    written.flatMap(({ slots, mailId }) => slots.map(({ id }) => ({ id, mailId }))),
  );
  await noteMailedVersions(tx, written);
}
