import { randomUUID } from "node:crypto";
import type { Person } from "@/lib/access/types";
import { knownReader } from "@/lib/discussion/test-readers";
import { personOf } from "@/lib/membership/test-people";
import { RequestCorrection } from "./schema";
import type { CorrectionOutcome } from "./types";

export const ORIGIN = { address: "127.0.0.1", userAgent: "test" };

/**
 * People who request corrections and answer them; the analyst is the author of all reports. Call it after
 * `openTestDatabase`. `toCorrect` publishes a report with two sentences for everyone and one for subscribers.
 */
export async function correctionWorld() {
  const { db } = await import("@/lib/db/client");
  const { seedWorld, publish } = await import("@/lib/reports/queries/test-world");
  const { answerCorrection } = await import("./commands/answer-correction");
  const { deskCorrections } = await import("./queries/desk-corrections");
  const world = await seedWorld();
  const reader = await knownReader();
  const subscriber = await knownReader("reader", 20);
  const analyst = await personOf("analyst");
  const editor = await personOf("editor");
  const authored = (accountId: string | null) =>
    db.author.update({ where: { id: world.authorId }, data: { accountId } });
  await authored(analyst.accountId);

  async function toCorrect() {
    const tag = randomUUID().slice(0, 8);
    const title = `To correct ${tag}`;
    const parts = [
      { access: "public", words: `The first ${tag} is right. The second ${tag} is wrong.` },
      { access: "subscriber", words: `The third ${tag} is locked.` },
    ];
    const { reportId, slug } = await publish(world, { title, parts });
    const blocks = await db.block.findMany({
      where: { version: { currentOf: { id: reportId } } },
      orderBy: { position: "asc" },
      select: { versionId: true, blockId: true },
    });
    const [open, paid] = blocks.map((block) => ({ reportId, ...block }));
    if (!open || !paid) throw new Error("There are no blocks");
    const asked = (place = open, more: object = {}) =>
      RequestCorrection.parse({ ...place, words: "The number is another one", ...more });
    /** Publishes the next version, whose only block is the first one with other words. */
    const correct = async (words = `It is corrected ${tag}.`) => {
      const content = [{ type: "text" as const, text: words }];
      const block = { type: "paragraph" as const, attrs: { id: open.blockId }, content };
      const wall = { type: "paywall" as const, attrs: { access: "public" } };
      const document = { type: "doc" as const, content: [wall, block] };
      await publish(world, { title, reportId, kind: "corrected", reason: `Wrong: ${words}`, document });
      const { currentVersionId } = await db.report.findUniqueOrThrow({ where: { id: reportId } });
      return currentVersionId ?? "";
    };
    return { reportId, slug, tag, open, paid, asked, correct, title };
  }

  const ofReport = async (report: string, show: "open" | "answered" | "void" = "open") =>
    (await deskCorrections(analyst, { show, report })).requests;
  const mailsTo = async ({ email }: Person) =>
    (await db.outboxMail.findMany({ where: { to: email } })).map(({ cause, text }) => ({ cause, text }));
  const answer = (
    requestId: string,
    more: {
      outcome: CorrectionOutcome;
      versionId?: string;
      claimId?: string;
      credit?: "no";
      answer?: string;
    },
  ) => answerCorrection(editor, { credit: "yes", answer: "", ...more, requestId }, ORIGIN);
  return { world, reader, subscriber, analyst, editor, authored, toCorrect, ofReport, mailsTo, answer };
}
