import { beforeEach, describe, expect, it } from "vitest";
import { openTestDatabase } from "@/lib/db/test-database";
import { Invalid, TooManyRequests } from "@/lib/errors";
import { newTier, onlyAdmin, origin, type Person, tomorrow } from "./test-people";

await openTestDatabase();
const { db } = await import("@/lib/db/client");
const { requestAccess } = await import("./commands/request-access");
const { answerAccessRequest } = await import("./commands/answer-access-request");
const { ownRequests, person } = await import("./queries/person");

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
