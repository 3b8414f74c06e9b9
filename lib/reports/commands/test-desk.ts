import type { Person, Role } from "@/lib/access/types";
import { db } from "@/lib/db/client";
import { makeClaim } from "@/lib/evidence/commands/claims/make-claim";
import { ORIGIN } from "../queries/test-world";
import type { DraftContent } from "../schema";

/** Members of a desk; `named` is an analyst with an author entry. */
export async function seedDesk() {
  const named = await person("named", "analyst");
  const { id: namedId } = await db.author.create({
    data: { slug: "named", name: "Named", bio: "", accountId: named.accountId },
    select: { id: true },
  });
  return {
    author: await person("author", "analyst"),
    other: await person("other", "analyst"),
    editor: await person("mara", "editor"),
    named,
    namedId,
  };
}

async function person(name: string, role: Role): Promise<Person> {
  const email = `${name}@desk.example`;
  const { id: accountId } = await db.account.create({ data: { email, name, role }, select: { id: true } });
  return {
    kind: "person",
    accountId,
    sessionId: accountId,
    name,
    email,
    role,
    verified: true,
    membershipRank: 0,
  };
}

export const QUOTE = "about 4,000 tonnes";

/** The editor's content, with a claim's mark around its last words. */
export function words(title: string, claimId?: string): DraftContent {
  const marked = { type: "text" as const, text: QUOTE };
  const last = claimId ? { ...marked, marks: [{ type: "claim" as const, attrs: { id: claimId } }] } : marked;
  return {
    title,
    standfirst: "",
    offer: "",
    tags: ["oxides"],
    authorIds: [],
    subjectIds: [],
    publishedAt: null,
    dateReason: "",
    document: {
      type: "doc",
      content: [
        {
          type: "paragraph",
          attrs: { id: "paragraph-1" },
          content: [{ type: "text", text: "It made " }, last],
        },
      ],
    },
  };
}

/** A claim made from `QUOTE` in a draft. */
export const claimIn = (author: Person, reportId: string, subjectId: string) =>
  makeClaim(
    author,
    {
      reportId,
      quote: QUOTE,
      facts: { subjectId, predicate: "other", statement: "It made about 4,000 tonnes" },
    },
    ORIGIN,
  );
