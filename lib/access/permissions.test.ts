import { describe, expect, it } from "vitest";
import { type Action, can, PERMISSIONS } from "./permissions";
import { ANONYMOUS, OPERATOR, type Person, ROLES, type Viewer } from "./types";

const person = (role: Person["role"]): Person => ({
  kind: "person",
  accountId: `${role}-1`,
  sessionId: "s",
  name: role,
  email: `${role}@example.com`,
  role,
  verified: true,
  membershipRank: 0,
});

/**
 * Columns: visitor, cached page, reader, analyst, editor, admin, operator, a reader who is a moderator. `x` may, `.` may
 * not, `s` only for oneself, `o` for what one owns.
 */
const TABLE: Record<Action, string> = {
  "access.request": "xxxxxxxx",
  "account.manage-own": "..ssss.s",
  "desk.enter": "...xxxx.",
  "draft.create": "...xxxx.",
  "draft.edit": "...xxxx.",
  "draft.delete": "...oxxx.",
  "draft.restore": "...oxxx.",
  "draft.purge": "....xxx.",
  "draft.preview": "...xxxx.",
  "draft.import": "...xxxx.",
  "attachment.upload": "...xxxx.",
  "report.read-history": "...xxxx.",
  "report.publish": "....xxx.",
  "report.correct": "....xxx.",
  "report.withdraw": "....xxx.",
  "entity.read-unsupported": "...xxxx.",
  "entity.edit": "...xxxx.",
  "entity.merge": "...xxxx.",
  "register.import": "....xxx.",
  "relationship.edit": "...xxxx.",
  "source.edit": "...xxxx.",
  "source.grade": "...xxxx.",
  "claim.edit": "...xxxx.",
  "claim.assess": "...xxxx.",
  "author.edit": "...ooxx.",
  "glossary.edit": "...xxxx.",
  "discussion.take-part": "..ssss.s",
  "discussion.moderate": "....xxxx",
  "discussion.appoint": ".....xx.",
  "correction.request": "..ssss.s",
  "correction.answer": "...xxxx.",
  "forum.manage": ".....xx.",
  "admin.enter": ".....xx.",
  "account.read": ".....xx.",
  "account.invite": ".....xx.",
  "account.import": ".....xx.",
  "account.export": ".....xx.",
  "account.change-role": ".....xx.",
  "account.suspend": ".....xx.",
  "account.end-sessions": ".....xx.",
  "account.remove": ".....xx.",
  "membership.grant": ".....xx.",
  "membership.revoke": ".....xx.",
  "access.answer": ".....xx.",
  "tier.manage": ".....xx.",
  "settings.manage": ".....xx.",
  "audit.read": ".....xx.",
};

const VIEWERS: Viewer[] = [
  ANONYMOUS,
  { kind: "rank", rank: 1_000_000, signedIn: true },
  ...ROLES.map(person),
  OPERATOR,
  { ...person("reader"), moderator: true },
];

describe("the permission table", () => {
  for (const [action, row] of Object.entries(TABLE) as [Action, string][]) {
    it(action, () => {
      expect(row).toHaveLength(VIEWERS.length);
      VIEWERS.forEach((viewer, index) => {
        const mark = row[index];
        const own = viewer.kind === "person" ? viewer.accountId : "no account";
        const others = { accountId: "another", ownerIds: ["another"] };
        expect(can(viewer, action), `${index} without a subject`).toBe(mark === "x");
        expect(can(viewer, action, others), `${index} to another's`).toBe(mark === "x");
        expect(can(viewer, action, { ...others, accountId: own }), `${index} to oneself`).toBe(
          mark === "x" || mark === "s",
        );
        expect(can(viewer, action, { ...others, ownerIds: ["another", own] }), `${index} to one's own`).toBe(
          mark === "x" || mark === "o",
        );
      });
    });
  }

  it("has a row for every action", () => {
    expect(Object.keys(TABLE).sort()).toEqual(Object.keys(PERMISSIONS).sort());
  });
});
