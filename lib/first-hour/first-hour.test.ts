import { SMTPServer } from "smtp-server";
import { afterEach, expect, test } from "vitest";
import { makeAccount, signedIn, TEST_ORIGIN } from "@/lib/auth/test-account";
import { openTestDatabase } from "@/lib/db/test-database";
import { setEnv } from "@/lib/env";
import { Forbidden, Invalid, NotFound } from "@/lib/errors";
import type { StepName } from "./steps";

await openTestDatabase();
const { db } = await import("@/lib/db/client");
const { OPERATOR } = await import("@/lib/access/types");
const { recordAudit } = await import("@/lib/audit/commands");
const { closeTransport } = await import("@/lib/mail/transport");
const { writeSettings } = await import("@/lib/house/commands/write-settings");
const { newTier } = await import("@/lib/membership/test-people");
const { createDraft } = await import("@/lib/reports/commands/create-draft");
const { changeChecklist } = await import("./commands/change-checklist");
const { sendTestMail } = await import("./commands/send-test-mail");
const { checklist } = await import("./queries/checklist");

const admin = await signedIn(await makeAccount({ role: "admin" }));
const step = async (name: StepName) => (await checklist(admin)).steps.find((one) => one.name === name);
const isDone = async (name: StepName) => (await step(name))?.done;

afterEach(() => {
  closeTransport();
  setEnv({ SMTP_URL: "" });
});

test("nothing is done in an empty installation, and each step knows when it is", async () => {
  expect((await checklist(admin)).steps.filter(({ done }) => done)).toEqual([]);
  await newTier(admin);
  await db.account.create({ data: { email: "second@example.com", name: "Second" } });
  await db.entity.create({
    data: { slug: "e", kind: "Organization", stages: [], summary: "", confidence: "high" },
  });
  await createDraft(admin, { title: "First" }, TEST_ORIGIN);
  await db.$transaction((tx) =>
    recordAudit(tx, {
      viewer: OPERATOR,
      action: "backup.make",
      subjectKind: "Backup",
      subjectId: "b",
      origin: TEST_ORIGIN,
    }),
  );
  for (const name of ["tiers", "people", "vocabulary", "report", "backup"] as const)
    expect(await isDone(name), name).toBe(true);
  expect(await isDone("publish")).toBe(false);
  expect(await step("look")).toMatchObject({ done: false, missing: "the name, the logo" });
  const about = { viewer: admin, section: "identity", origin: TEST_ORIGIN } as const;
  await db.$transaction((tx) => writeSettings(tx, new Map([["name", "Lithium Desk"]]), about));
  expect(await step("look")).toMatchObject({ done: false, missing: "the logo" });
});

test("a step is skipped and brought back, and the whole put away and shown", async () => {
  await changeChecklist(admin, { act: "skip", step: "publish" }, TEST_ORIGIN);
  await changeChecklist(admin, { act: "skip", step: "look" }, TEST_ORIGIN);
  await changeChecklist(admin, { act: "back", step: "publish" }, TEST_ORIGIN);
  const { steps, dismissed } = await checklist(admin);
  expect([steps.filter(({ skipped }) => skipped).map(({ name }) => name), dismissed]).toEqual([
    ["look"],
    false,
  ]);
  await changeChecklist(admin, { act: "dismiss" }, TEST_ORIGIN);
  expect((await checklist(admin)).dismissed).toBe(true);
  await changeChecklist(admin, { act: "show" }, TEST_ORIGIN);
  expect(await checklist(admin)).toMatchObject({ dismissed: false });
});

test("is for those who manage settings", async () => {
  const editor = await signedIn(await makeAccount({ role: "editor" }));
  await expect(checklist(editor)).rejects.toBeInstanceOf(NotFound);
  await expect(changeChecklist(editor, { act: "dismiss" }, TEST_ORIGIN)).rejects.toBeInstanceOf(Forbidden);
  await expect(sendTestMail(editor, TEST_ORIGIN)).rejects.toBeInstanceOf(Forbidden);
});

test("a test mail shows the server's answer, and mail is done once one was taken", async () => {
  await expect(sendTestMail(admin, TEST_ORIGIN)).rejects.toBeInstanceOf(Invalid);
  expect(await step("mail")).toMatchObject({ missing: "SMTP_URL is not set" });
  const took: string[] = [];
  let refuse = true;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onRcptTo(to, _session, done) {
      if (refuse) return done(new Error("550 No such desk"));
      took.push(to.address);
      done();
    },
    onData: (stream, _session, done) => stream.resume().on("end", () => done(null)),
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const address = server.server.address();
  setEnv({ SMTP_URL: `smtp://127.0.0.1:${typeof address === "object" ? address?.port : 0}` });
  try {
    expect(await sendTestMail(admin, TEST_ORIGIN)).toMatch(/did not take it: .*No such desk/);
    expect(await step("mail")).toMatchObject({ done: false, missing: "nothing was sent yet" });
    refuse = false;
    expect(await sendTestMail(admin, TEST_ORIGIN)).toMatch(/and answered: 250/);
    expect(took).toEqual([admin.email]);
    expect(await isDone("mail")).toBe(true);
  } finally {
    closeTransport();
    await new Promise<void>((closed) => server.close(() => closed()));
  }
});

test("an address is done with TLS and a name of its own", async () => {
  for (const [address, done] of [
    ["http://localhost:3000", false],
    ["http://desk.example", false],
    ["https://localhost", false],
    ["https://desk.example", true],
  ] as const) {
    setEnv({ PUBLIC_URL: address });
    expect(await isDone("address"), address).toBe(done);
  }
});
