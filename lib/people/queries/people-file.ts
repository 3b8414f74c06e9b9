import "server-only";
import { can } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/types";
import { recordAudit } from "@/lib/audit/commands";
import type { Origin } from "@/lib/audit/types";
import { takeAttempt } from "@/lib/auth/throttle";
import { db } from "@/lib/db/client";
import { Forbidden } from "@/lib/errors";
import { lastDay } from "@/lib/membership/policy";
import { peoplePage } from "@/lib/membership/queries/people";
import type { PeopleFilters } from "@/lib/membership/schema";
import type { PersonLine } from "@/lib/membership/types";
import { csvText } from "@/lib/text/csv-text";

const PAGE = 1_000;

/**
 * The people whom filters find as CSV, in pieces, with the highest current tier of each. That someone took it is recorded before
 * the first piece.
 *
 * @throws Forbidden, TooManyRequests
 */
export async function takePeopleFile(
  viewer: Viewer,
  filters: PeopleFilters,
  origin: Origin,
): Promise<AsyncGenerator<string>> {
  if (viewer.kind !== "person" || !can(viewer, "account.export")) throw new Forbidden();
  await takeAttempt("people-export", viewer.accountId);
  const { after: _, ...asked } = filters;
  await db.$transaction((tx) =>
    recordAudit(tx, {
      viewer,
      action: "account.export",
      subjectKind: "Account",
      subjectId: viewer.accountId,
      after: asked,
      origin,
    }),
  );
  return pieces(viewer, asked);
}

async function* pieces(viewer: Viewer, filters: PeopleFilters): AsyncGenerator<string> {
  let after: string | undefined;
  let first = true;
  do {
    const { people, nextCursor } = await peoplePage(viewer, { ...filters, after }, PAGE);
    if (people.length > 0) yield `${first ? "\ufeff" : ""}${csvText(people.map(rowOf), first)}\r\n`;
    else if (first) yield "\ufeff\r\n";
    first = false;
    after = nextCursor ?? undefined;
  } while (after);
}

function rowOf({ email, name, role, verified, suspended, tierName, endsAt, createdAt }: PersonLine) {
  return {
    email,
    name,
    role,
    confirmed: verified,
    suspended,
    tier: tierName ?? "",
    until: tierName && endsAt ? lastDay(endsAt) : "",
    joined: createdAt.toISOString().slice(0, 10),
  };
}
