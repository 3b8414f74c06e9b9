import { beforeEach, describe, expect, it } from "vitest";
import { openTestDatabase } from "@/lib/db/test-database";
import { Invalid, TooManyRequests } from "@/lib/errors";
import { placeInReport } from "./policy";
import { newTier, onlyAdmin, origin, type Person, tomorrow } from "./test-people";

await openTestDatabase();
const { db } = await import("@/lib/db/client");
const { requestAccess } = await import("./commands/request-access");
const { answerAccessRequest } = await import("./commands/answer-access-request");
const { ownRequests, person } = await import("./queries/person");
const { accessRequests } = await import("./queries/access-requests");
const { seedWorld, publish } = await import("@/lib/reports/queries/test-world");

let admin: Person;
let reader: Person;

beforeEach(async () => {
  ({ admin, reader } = await onlyAdmin());
});

describe("access requests", () => {
  const guest = { as: "guest", name: "Li", organisation: "", message: "" } as const;
  const openRequests = (email: string) => db.accessRequest.findMany({ where: { email } });

  it("reach every admin once, and are granted once", async () => {
    const { slug: tier } = await newTier(admin);
    const intent = { ...guest, as: "account" as const, name: "", email: "", tier };
    await requestAccess(reader, intent, origin);
    await requestAccess(reader, intent, origin);
    const [request, ...more] = await openRequests(reader.email);
    expect(more).toEqual([]);
    const mails = await db.outboxMail.findMany({ where: { cause: `access-request:${request?.id}` } });
    expect(mails.map((mail) => mail.to)).toEqual([admin.email]);
    const answer = {
      requestId: request?.id ?? "",
      answer: "grant" as const,
      until: tomorrow,
      reply: "Welcome to the desk",
    };
    expect(await ownRequests(reader)).toHaveLength(1);
    const both = await Promise.allSettled([1, 2].map(() => answerAccessRequest(admin, answer, origin)));
    expect(both.map((outcome) => outcome.status).sort()).toEqual(["fulfilled", "rejected"]);
    expect((await person(admin, reader.accountId)).memberships).toHaveLength(1);
    expect(await ownRequests(reader)).toEqual([]);
    const [mail, ...others] = await db.outboxMail.findMany({ where: { accountId: reader.accountId } });
    expect(others).toEqual([]);
    expect(mail?.text).toMatch(/You now have .* access until[\s\S]*Welcome to the desk/);
    expect(mail?.text).not.toContain("/pricing");
  });

  it("from a person without an account can be replied to, not granted", async () => {
    const { slug: tier } = await newTier(admin);
    await requestAccess({ kind: "anonymous" }, { ...guest, email: "guest@example.com", tier }, origin);
    const [request] = await openRequests("guest@example.com");
    const requestId = request?.id ?? "";
    const grant = answerAccessRequest(
      admin,
      { requestId, answer: "grant", until: tomorrow, reply: "" },
      origin,
    );
    await expect(grant).rejects.toBeInstanceOf(Invalid);
    expect((await openRequests("guest@example.com"))[0]?.answeredAt).toBeNull();
    await answerAccessRequest(admin, { requestId, answer: "reply", reply: "Please sign up" }, origin);
    expect(await db.outboxMail.count({ where: { to: "guest@example.com" } })).toBe(1);
  });

  it("from a report are answered with the way back to where it broke off", async () => {
    const world = await seedWorld();
    const parts = [{ access: "public", words: "Open." }];
    const { slug, reportId } = await publish(world, { title: "Read halfway", parts });
    const { slug: tier } = await newTier(admin);
    const intent = { ...guest, as: "account" as const, name: "", email: "", tier };
    const ask = (next: string) => requestAccess(reader, { ...intent, next }, origin);
    await ask("/pricing?next=/reports/elsewhere");
    await ask(`/reports/${slug}/discussion#block-12345`);
    const [request] = await openRequests(reader.email);
    expect(request?.fromPath).toBe(`/reports/${slug}#block-12345`);
    expect((await accessRequests(admin, "waiting")).find(({ id }) => id === request?.id)?.from?.title).toBe(
      "Read halfway",
    );
    // The report has moved since.
    await db.slugRedirect.create({ data: { slug, reportId } });
    await db.report.update({ where: { id: reportId }, data: { slug: "read-on" } });
    await answerAccessRequest(
      admin,
      { requestId: request?.id ?? "", answer: "grant", until: tomorrow, reply: "" },
      origin,
    );
    const mail = await db.outboxMail.findFirstOrThrow({ where: { accountId: reader.accountId } });
    expect(mail.text).toContain("“Read halfway”");
    expect(mail.text).toContain("/sign-in?next=%2Freports%2Fread-on%23block-12345");
  });

  it("know only places in reports", () => {
    expect(placeInReport("/reports/ndpr?x=1#a-block-id")).toBe("/reports/ndpr#a-block-id");
    expect(placeInReport("/reports/ndpr")).toBe("/reports/ndpr");
    for (const path of ["/", "/reports", "/reports/../admin", "https://example.org/reports/ndpr", "/home#a"])
      expect(placeInReport(path)).toBeNull();
  });

  it("are throttled", async () => {
    const { slug: tier } = await newTier(admin);
    const ask = (n: number) =>
      requestAccess(
        { kind: "anonymous" },
        { ...guest, email: `flood-${n}@example.com`, tier },
        { ...origin, address: "198.51.100.9" },
      );
    for (let n = 0; n < 20; n += 1) await ask(n);
    await expect(ask(20)).rejects.toBeInstanceOf(TooManyRequests);
  });
});
