import { z } from "zod";
import { filtersOf, type Search } from "@/app/asked";
import { enterAdmin } from "@/app/enter";
import { ModerationView } from "@/components/discussion/moderation/moderation-view";
import { can } from "@/lib/access/permissions";
import { QUEUES } from "@/lib/discussion/moderation-types";
import { openAppeals } from "@/lib/discussion/queries/appeals";
import { moderationQueue, queueCounts } from "@/lib/discussion/queries/moderation-queue";
import { activeSanctions } from "@/lib/discussion/queries/sanctions";

export const metadata = { title: "Moderation" };

const Show = z.strictObject({
  show: z.enum([...QUEUES, "appeals", "sanctions"]).default("waiting"),
  after: z
    .string()
    .regex(/^\d{13}~[0-9a-f-]{36}$/)
    .optional(),
});

/** What waits for the moderators of discussions. */
export default async function ModerationPage({ searchParams }: { searchParams: Search }) {
  const viewer = await enterAdmin("/admin/moderation", "discussion.moderate");
  const { show, after } = await filtersOf(Show, searchParams);
  const queue = QUEUES.find((name) => name === show);
  const [counts, found, appeals, sanctions] = await Promise.all([
    queueCounts(viewer),
    queue ? moderationQueue(viewer, queue, after) : { comments: [], next: null },
    show === "appeals" ? openAppeals(viewer) : [],
    show === "sanctions" ? activeSanctions(viewer) : [],
  ]);
  return (
    <ModerationView
      {...{ show, counts, appeals, sanctions, ...found }}
      managesPeople={can(viewer, "account.read")}
    />
  );
}
