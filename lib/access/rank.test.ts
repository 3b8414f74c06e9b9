import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { accessRank, canRead, isMember, isStaff, receiverOf } from "./rank";
import { ANONYMOUS, OPERATOR, PUBLIC_RANK, REGISTERED_RANK, ROLES, STAFF_RANK, type Viewer } from "./types";

const rank = fc.integer({ min: 0, max: 10_000 });
const person = fc.record({
  kind: fc.constant("person" as const),
  accountId: fc.uuid(),
  sessionId: fc.uuid(),
  name: fc.string(),
  email: fc.emailAddress(),
  role: fc.constantFrom(...ROLES),
  verified: fc.boolean(),
  membershipRank: rank,
});
const viewer: fc.Arbitrary<Viewer> = fc.oneof(
  fc.constant(ANONYMOUS),
  fc.constant(OPERATOR),
  person,
  fc.record({ kind: fc.constant("rank" as const), rank, signedIn: fc.boolean() }),
);

describe("accessRank", () => {
  it("lets everyone read what is public", () => {
    fc.assert(fc.property(viewer, (who) => canRead(who, { minRank: PUBLIC_RANK })));
  });

  it("is monotone: a viewer who can read a row can read every row below it", () => {
    fc.assert(
      fc.property(viewer, rank, rank, (who, a, b) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        return !canRead(who, { minRank: high }) || canRead(who, { minRank: low });
      }),
    );
  });

  it("gives a reader the higher of registration and membership, and no more", () => {
    fc.assert(
      fc.property(person, (who) => {
        const reader = { ...who, role: "reader" as const };
        expect(accessRank(reader)).toBe(
          Math.max(who.verified ? REGISTERED_RANK : PUBLIC_RANK, who.membershipRank),
        );
      }),
    );
  });

  it("gives the desk everything and no one else", () => {
    fc.assert(
      fc.property(person, (who) => {
        expect(isStaff(who)).toBe(who.role !== "reader");
        expect(canRead(who, { minRank: STAFF_RANK })).toBe(who.role !== "reader");
      }),
    );
  });

  it("does not depend on who the person is", () => {
    fc.assert(
      fc.property(person, person, (a, b) => {
        const twin = { ...b, role: a.role, verified: a.verified, membershipRank: a.membershipRank };
        return accessRank(a) === accessRank(twin);
      }),
    );
  });

  it("gives visitors the public rank", () => {
    expect(accessRank(ANONYMOUS)).toBe(PUBLIC_RANK);
  });
});

describe("who a gift lets read", () => {
  it("reads what its giver and the report allow, is not signed in, and never of the desk", () => {
    fc.assert(
      fc.property(person, rank, (giver, fullRank) => {
        const receiver = receiverOf(giver, fullRank);
        expect(accessRank(receiver)).toBe(Math.min(accessRank(giver), fullRank));
        expect(receiver).toMatchObject({ kind: "rank", signedIn: false });
        expect(isStaff(receiver)).toBe(false);
      }),
    );
  });

  it("is given by those who read more than everyone with an account", () => {
    fc.assert(fc.property(viewer, (who) => isMember(who) === accessRank(who) > REGISTERED_RANK));
  });
});
