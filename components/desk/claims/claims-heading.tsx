import { PageHeading } from "@/components/admin/page-heading";
import { LinkTabs } from "@/components/ui/link-tabs";

/** The heading of the desk's claims, with a tab for the queue and one for all of them. */
export function ClaimsHeading({ tab }: { tab: "queue" | "all" }) {
  return (
    <>
      <PageHeading
        title="Claims"
        text={
          tab === "queue"
            ? "Claims to reassess: past their review date, on a downgraded source, or contradicted. Oldest reason first; within a day, most read first."
            : "Every claim of the desk, drafts included, most recent first."
        }
      />
      <LinkTabs
        label="Claims"
        className="mb-6"
        tabs={[
          { href: "/desk/claims", name: "To reassess", current: tab === "queue" },
          { href: "/desk/claims?tab=all", name: "All claims", current: tab === "all" },
        ]}
      />
    </>
  );
}
