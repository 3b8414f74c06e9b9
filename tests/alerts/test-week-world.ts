import type { Person } from "@/lib/access/types";
import { atTime } from "@/lib/clock/now";
import { db } from "@/lib/db/client";
import { postComment } from "@/lib/discussion/commands/post-comment";
import { knownReader } from "@/lib/discussion/test-readers";
import { addSentence } from "@/lib/entities/commands/relationships/add-evidence";
import { addRelationship } from "@/lib/entities/commands/relationships/add-relationship";
import { retractRelationship } from "@/lib/entities/commands/relationships/retract-relationship";
import { personOf } from "@/lib/membership/test-people";
import { withdrawReport } from "@/lib/publishing/commands/withdraw-report";
import { ORIGIN, publish, seedWorld, type World } from "@/lib/reports/queries/test-world";
import { type Act, AUTHORS, type Edge, ENTITIES, type Reader, type Subject, type Text } from "./test-week";
import type { Expected } from "./week-oracle";

const ACCESS = new Map([
  [0, "public"],
  [10, "registered"],
  [20, "subscriber"],
  [30, "professional"],
]);

const CAUSE = { versionId: true, withdrawalId: true, relationshipId: true, commentId: true } as const;
const rowOf = (cause: Record<keyof typeof CAUSE, string | null>): string =>
  cause.versionId ?? cause.withdrawalId ?? cause.relationshipId ?? cause.commentId ?? "";

let seeded: Promise<{ world: World; editor: Person }> | undefined;

/** The desk of the simulated week in the test's database: names of the simulation are told apart by `seed`. */
export async function openWeek(seed: number) {
  seeded ??= seedWorld().then(async (world) => ({ world, editor: await personOf("editor") }));
  const { world, editor } = await seeded;
  const tierOf = new Map((await db.tier.findMany()).map(({ id, rank }) => [rank, id]));
  const ids = new Map<string, string>();
  const slugs = new Map<string, string>();
  /** what the simulation calls the rows that make changes, by their ids */
  const changes = new Map<string, string>();
  const versions = new Map<string, number>();

  const keyId = `key-${seed}`;
  await db.pushKey.create({ data: { id: keyId, publicKey: keyId } });
  for (const name of AUTHORS) {
    const slug = `${name}-${seed}`;
    ids.set(name, (await db.author.create({ data: { slug, name, bio: "" }, select: { id: true } })).id);
  }
  for (const name of ENTITIES) ids.set(name, await entity(`${name}-${seed}`, `${name} of ${seed}`));

  const idOf = (name: string): string => {
    const id = ids.get(name);
    if (!id) throw new Error(`${name} is not there`);
    return id;
  };

  async function write(
    report: string,
    { topics, author, subjects, names }: Text,
    kind?: "updated" | "corrected",
  ) {
    const number = (versions.get(report) ?? 0) + 1;
    versions.set(report, number);
    const named = [...names].sort((a, b) => a.rank - b.rank);
    const { reportId, slug } = await publish(
      { ...world, authorId: idOf(author) },
      {
        title: `${report} of ${seed}`,
        parts: [
          { access: "public", words: `Words of version ${number}.` },
          ...named.map(({ entity, rank }) => ({
            access: ACCESS.get(rank) ?? "",
            words: `${entity} of ${seed}`,
            entityId: idOf(entity),
          })),
        ],
        tags: topics.map((topic) => `${topic}-${seed}`),
        subjectIds: subjects.map(idOf),
        ...(kind && { reportId: idOf(report), kind, reason: "It was wrong" }),
      },
    );
    ids.set(report, reportId);
    slugs.set(report, slug);
    const { currentVersionId } = await db.report.findUniqueOrThrow({ where: { id: reportId } });
    changes.set(currentVersionId ?? "", `${report} ${number}`);
  }

  /** An edge that readers at its level see, by a sentence of a report that no one follows. */
  async function addEdge({ name, ends, rank }: Edge): Promise<void> {
    const [from, to] = ends.map((end) => `${end} of ${seed}`);
    const words = `${from} supplies ${to}.`;
    const { reportId } = await publish(
      { ...world, authorId: idOf(AUTHORS[0] ?? "") },
      {
        title: `${name} of ${seed}`,
        parts: [{ access: ACCESS.get(rank) ?? "", words }],
        subjectIds: [],
        tags: [],
      },
    );
    const { blockId } = await db.block.findFirstOrThrow({ where: { version: { reportId } } });
    const [fromId = "", toId = ""] = ends.map(idOf);
    const facts = { kind: "supplies", sharePercent: null, confidence: "high" } as const;
    const { relationshipId } = await addRelationship(editor, { fromId, toId, ...facts }, ORIGIN);
    await addSentence(editor, { relationshipId, reportId, blockId, start: 0, end: words.length }, ORIGIN);
    ids.set(name, relationshipId);
    changes.set(relationshipId, `${name} retracted`);
  }

  async function addReader(facts: Omit<Reader, "accountId">, since: number): Promise<Reader> {
    const { accountId } = await personOf("reader");
    const tierId = tierOf.get(facts.rank);
    if (tierId) await db.membership.create({ data: { accountId, tierId, state: "active" } });
    const { zone, pace, digestHour, digestDay, quiet, paused } = facts;
    await db.readerSettings.create({
      data: {
        accountId,
        zone,
        pace,
        digestHour,
        digestDay,
        quietFrom: quiet?.from ?? null,
        quietUntil: quiet?.until ?? null,
        pausedFrom: paused && new Date(paused.from),
        pausedUntil: paused && new Date(paused.until),
      },
    });
    await db.follow.createMany({
      data: facts.follows.map(({ subject, pace }, position) => ({
        accountId,
        ...followed(subject),
        pace,
        position,
        createdAt: new Date(since),
      })),
    });
    for (let n = 0; n < facts.browsers; n++) {
      const [p256dh, auth, browser] = ["", "", "A browser"];
      const endpoint = `https://push.example.com/${accountId}/${n}`;
      await db.pushSubscription.create({ data: { accountId, keyId, endpoint, p256dh, auth, browser } });
    }
    return { ...facts, accountId };
  }

  function followed({ kind, name }: Subject) {
    switch (kind) {
      case "topic":
        return { kind, topic: `${name}-${seed}` };
      case "entity":
        return { kind, entityId: idOf(name) };
      case "author":
        return { kind, authorId: idOf(name) };
      case "report":
        return { kind, reportId: idOf(name) };
    }
  }

  async function perform(act: Act, readers: readonly Reader[]): Promise<void> {
    const accountId = "reader" in act ? (readers[act.reader]?.accountId ?? "") : "";
    switch (act.act) {
      case "publish":
        return write(act.report, act.text);
      case "update":
        return write(act.report, act.text, "updated");
      case "correct":
        return write(act.report, act.text, "corrected");
      case "withdraw": {
        const reportId = idOf(act.report);
        await withdrawReport(editor, { reportId, reason: "It was wrong" }, ORIGIN);
        const { id } = await db.withdrawal.findFirstOrThrow({ where: { reportId } });
        changes.set(id, `${act.report} withdrawn`);
        return;
      }
      case "comment": {
        const person = await knownReader("editor");
        const words = { reportId: idOf(act.report), name: person.shown, body: `Words of ${act.name}` };
        changes.set((await postComment(person, words)).commentId, act.name);
        return;
      }
      case "retract":
        await retractRelationship(editor, { relationshipId: idOf(act.edge.name) }, ORIGIN);
        return;
      case "open": {
        const reportId = idOf(act.report);
        const { currentVersionId } = await db.report.findUniqueOrThrow({ where: { id: reportId } });
        const use = { accountId, versionId: currentVersionId ?? "", kind: "opened" as const };
        const at = new Date(act.at);
        await db.versionUse.upsert({
          where: { accountId_versionId_kind: use },
          create: { ...use, reportId, rank: 0, firstAt: at, lastAt: at },
          update: { lastAt: at },
        });
        return;
      }
      case "revoke":
        await db.membership.updateMany({ where: { accountId }, data: { revokedAt: new Date() } });
    }
  }

  /** What each reader was sent, in order of time, with the changes that each mail tells. */
  async function mailsOf(readers: readonly Reader[]): Promise<Expected[][]> {
    const mails = await db.outboxMail.findMany({
      where: { accountId: { in: readers.map(({ accountId }) => accountId) } },
      select: {
        accountId: true,
        alerts: { select: { settledAt: true, cause: { select: CAUSE }, pushes: { select: { id: true } } } },
        digests: { select: { id: true } },
      },
    });
    const key = ({ at, changes }: Expected) => `${at} ${changes}`;
    return readers.map(({ accountId }) =>
      mails
        .filter((mail) => mail.accountId === accountId)
        .map(({ alerts, digests }) => ({
          // A mail has the time of the database; what it tells was settled with it.
          at: alerts[0]?.settledAt?.getTime() ?? 0,
          digest: digests.length > 0,
          changes: alerts.map(({ cause }) => changes.get(rowOf(cause)) ?? "another change").sort(),
          pushes: alerts.reduce((sum, { pushes }) => sum + pushes.length, 0),
        }))
        .sort((a, b) => (key(a) < key(b) ? -1 : 1)),
    );
  }

  const publishAt = (report: string, text: Text, at: number) =>
    atTime(new Date(at), () => write(report, text));
  return { publish: publishAt, addEdge, addReader, perform, mailsOf };
}

async function entity(slug: string, name: string): Promise<string> {
  const names = { create: { lang: "en", type: "primary" as const, value: name } };
  const facts = { slug, kind: "Organization" as const, stages: [], summary: "", confidence: "high" as const };
  return (await db.entity.create({ data: { ...facts, names }, select: { id: true } })).id;
}
