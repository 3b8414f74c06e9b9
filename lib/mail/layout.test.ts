import { describe, expect, it } from "vitest";
import { layOutMail } from "./layout";
import { isAtThisMachine, whyNotSent } from "./policy";
import { readUnsubscribeToken, unsubscribeToken } from "./unsubscribe-token";

describe("layOutMail", () => {
  it("lets no text become markup", () => {
    const { html, text } = layOutMail({
      heading: `<script>"a" & 'b'</script>`,
      paragraphs: ["1 < 2\nnext"],
      action: { label: "Go", url: `https://example.com/?a=1&b="2"` },
      footer: { text: "Why", label: "Stop", url: "https://example.com/stop" },
    });
    expect(html).not.toContain("<script>");
    expect(html).toContain("1 &lt; 2<br>next");
    expect(html).toContain(`href="https://example.com/?a=1&amp;b=&quot;2&quot;"`);
    expect(text).toContain("1 < 2\nnext");
    expect(text).toContain(`Go:\nhttps://example.com/?a=1&b="2"`);
  });
});

describe("unsubscribe tokens", () => {
  const secret = "s".repeat(32);
  const account = "0199d1c8-0000-7000-8000-000000000000";
  const token = unsubscribeToken(secret, account, "newReports");

  it("say who and what, and only our own are valid", () => {
    expect(readUnsubscribeToken(secret, token)).toEqual({ accountId: account, rule: "newReports" });
    expect(readUnsubscribeToken("t".repeat(32), token)).toBeNull();
    expect(readUnsubscribeToken(secret, token.replace("0199", "0198"))).toBeNull();
    expect(readUnsubscribeToken(secret, `${token}.x`)).toBeNull();
    for (const wrong of ["", "..", "a.b.c", `${account}.newReports.`, token.slice(0, -1)]) {
      expect(readUnsubscribeToken(secret, wrong)).toBeNull();
    }
  });
});

describe("whyNotSent", () => {
  const reachable = { stopped: false, ruleHolds: true };
  const mail = { to: "a@example.com", kind: "newReports", aboutLive: true } as const;
  const member = {
    email: mail.to,
    verified: true,
    suspended: false,
    isMember: true,
    chosen: null,
    ...reachable,
  };

  it("sends to members who did not opt out, and to others who opted in", () => {
    expect(whyNotSent(mail, member)).toBeNull();
    expect(whyNotSent(mail, { ...member, isMember: false, chosen: true })).toBeNull();
  });

  it.each([
    [{ ...member, chosen: false }, "not wanted"],
    [{ ...member, isMember: false }, "not wanted"],
    [{ ...member, suspended: true }, "the account is suspended"],
    [{ ...member, verified: false }, "the address is not confirmed"],
    [{ ...member, email: "new@example.com" }, "the account has another address now"],
    [null, "the account is gone"],
  ])("suppresses a mail that can be refused for %o", (recipient, why) => {
    expect(whyNotSent(mail, recipient)).toBe(why);
  });

  it("announces no report that was withdrawn meanwhile", () => {
    expect(whyNotSent({ ...mail, aboutLive: false }, member)).toBe("the report was withdrawn");
  });

  it("answers every request, unless the account is suspended", () => {
    const link = { to: mail.to, kind: null, aboutLive: true };
    expect(whyNotSent(link, null)).toBeNull();
    expect(whyNotSent(link, { ...member, verified: false, chosen: false })).toBeNull();
    expect(whyNotSent(link, { ...member, suspended: true })).toBe("the account is suspended");
  });
});

describe("isAtThisMachine", () => {
  it.each([
    ["127.0.0.1", "http://localhost:3000", true],
    ["::1", "http://[::1]:3000", true],
    ["::ffff:127.0.0.1", "http://127.0.0.1:3000", true],
    ["127.0.0.1", "https://reports.example.com", false],
    ["192.0.2.7", "http://localhost:3000", false],
    ["10.0.0.1", "http://localhost:3000", false],
    ["unknown", "http://localhost:3000", false],
    ["", "http://localhost:3000", false],
  ])("%s under %s: %s", (address, publicUrl, expected) => {
    expect(isAtThisMachine(address, publicUrl)).toBe(expected);
  });
});
