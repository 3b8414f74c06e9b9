import { beforeAll, describe, expect, it } from "vitest";
import { openTestDatabase } from "@/lib/db/test-database";
import { setEnv } from "@/lib/env";
import { NotFound } from "@/lib/errors";
import { personOf } from "@/lib/membership/test-people";
import { readReport } from "./bounces/read-report";
import { signReports } from "./bounces/signature";

await openTestDatabase();
const SECRET = "a secret that the provider knows too";
setEnv({ MAIL_REPORTS_SECRET: SECRET, PUBLIC_URL: "https://reports.example.org" });
const { db } = await import("@/lib/db/client");
const { receiveReports } = await import("./commands/receive-reports");
const { mailTrouble } = await import("@/lib/mail/queries");
const { clearBounces } = await import("@/lib/mail/commands");

type Person = Awaited<ReturnType<typeof personOf>>;
let reader: Person;
let other: Person;
beforeAll(async () => {
  [reader, other] = [await personOf("reader"), await personOf("reader")];
});

const mailTo = ({ accountId, email }: Person) =>
  db.outboxMail.create({
    data: {
      accountId,
      to: email,
      cause: `test:${Math.random()}`,
      subject: "s",
      text: "",
      html: "",
      rule: "digests",
    },
  });

/** A delivery status as mail servers send it. */
const statusMail = (
  mailId: string,
  address: string,
  { code = "5.1.1", action = "failed", id = mailId } = {},
) =>
  Buffer.from(
    [
      "From: Mail Delivery System <MAILER-DAEMON@mx.example.net>",
      "To: bounces@reports.example.org",
      `Message-ID: <status-${id}-${code}@mx.example.net>`,
      "Subject: Undelivered Mail Returned to Sender",
      "MIME-Version: 1.0",
      'Content-Type: multipart/report; report-type=delivery-status; boundary="b1"',
      "",
      "--b1",
      "Content-Type: text/plain",
      "",
      "I'm sorry to have to inform you that your message could not be delivered.",
      "--b1",
      "Content-Type: message/delivery-status",
      "",
      "Reporting-MTA: dns; mx.example.net",
      "",
      `Final-Recipient: rfc822; ${address}`,
      `Action: ${action}`,
      `Status: ${code}`,
      "Diagnostic-Code: smtp; 550 5.1.1 No such",
      " mailbox here",
      "--b1",
      "Content-Type: text/rfc822-headers",
      "",
      `Message-ID: <${mailId}@reports.example.org>`,
      "Subject: s",
      "--b1--",
      "",
    ].join("\r\n"),
  );

const post = (body: Buffer, type: string, { secret = SECRET, at = new Date() } = {}) =>
  receiveReports({ body, type, signature: signReports(secret, body, at) });
const reports = (...some: object[]) => Buffer.from(JSON.stringify({ reports: some }));
const troubleOf = (person: Person) => mailTrouble(person, person.accountId);

describe("a delivery status", () => {
  it("is read with its address, code and the mail that it is about", async () => {
    const [report, ...rest] = await readReport(
      statusMail("0199d1c8-0000-7000-8000-000000000001", "a@example.com"),
    );
    expect(rest).toEqual([]);
    expect(report).toMatchObject({
      kind: "hard",
      address: "a@example.com",
      code: "5.1.1",
      detail: "550 5.1.1 No such mailbox here",
      messageId: "<0199d1c8-0000-7000-8000-000000000001@reports.example.org>",
    });
  });

  it.each([
    ["5.2.2", "failed", ["soft"]],
    ["4.4.1", "failed", ["soft"]],
    ["4.4.1", "delayed", []],
    ["2.0.0", "delivered", []],
  ])("of %s that %s counts as %j", async (code, action, kinds) => {
    const found = await readReport(
      statusMail("0199d1c8-0000-7000-8000-000000000001", "a@example.com", { code, action }),
    );
    expect(found.map(({ kind }) => kind)).toEqual(kinds);
  });

  it("stops mails to the address, once however often it comes, until the address is confirmed again", async () => {
    const mail = await mailTo(reader);
    const body = statusMail(mail.id, reader.email.toUpperCase());
    expect(await post(body, "message/rfc822")).toEqual({ recorded: 1 });
    expect(await post(body, "message/rfc822")).toEqual({ recorded: 0 });
    expect(await troubleOf(reader)).toMatchObject({ kind: "hard", code: "5.1.1", reports: 1, stopped: true });
    await db.$transaction((tx) => clearBounces(tx, reader.email));
    expect(await troubleOf(reader)).toBeNull();
  });

  it("stops nothing that it does not name: another's mail, or none of ours", async () => {
    const mail = await mailTo(other);
    const unknown = statusMail("0199d1c8-0000-7000-8000-000000000009", reader.email);
    expect(await post(statusMail(mail.id, reader.email), "message/rfc822")).toEqual({ recorded: 0 });
    expect(await post(unknown, "message/rfc822")).toEqual({ recorded: 0 });
    expect(await post(Buffer.from("Subject: Hello\r\n\r\nWords"), "message/rfc822")).toEqual({ recorded: 0 });
    expect(await troubleOf(reader)).toBeNull();
  });
});

describe("what a provider posts", () => {
  it("counts with its signature alone, made a moment ago", async () => {
    const body = reports({ reference: "signed", kind: "complaint", address: other.email });
    await expect(post(body, "application/json", { secret: "x".repeat(32) })).rejects.toThrow(NotFound);
    await expect(post(body, "application/json", { at: new Date(Date.now() - 600_000) })).rejects.toThrow(
      NotFound,
    );
    await expect(receiveReports({ body, type: null, signature: null })).rejects.toThrow(NotFound);
    expect(await troubleOf(other)).toBeNull();
    expect(await post(body, "application/json")).toEqual({ recorded: 1 });
    expect(await troubleOf(other)).toMatchObject({ kind: "complaint", stopped: true });
  });

  it("is refused in another form, with the place", async () => {
    await expect(
      post(reports({ reference: "x", kind: "gone", address: "a@example.com" }), "application/json"),
    ).rejects.toThrow("reports.0.kind");
    await expect(post(Buffer.from("no"), "application/json")).rejects.toThrow("This is not JSON");
  });

  it("stops mails after five that came back for now", async () => {
    const person = await personOf("reader");
    const soft = (number: number) => ({ reference: `soft-${number}`, kind: "soft", address: person.email });
    await post(reports(...[1, 2, 3, 4].map(soft)), "application/json");
    expect(await troubleOf(person)).toMatchObject({ kind: "soft", reports: 4, stopped: false });
    await post(reports(soft(5)), "application/json");
    expect(await troubleOf(person)).toMatchObject({ reports: 5, stopped: true });
  });
});
