import { PageHeading } from "@/components/admin/page-heading";
import { LinkTabs } from "@/components/ui/link-tabs";

/** The head of the desk's claims, with a tab for the queue and one for all of them. */
export function ClaimsHeading({ tab }: { tab: "queue" | "all" }) {
  return (
    <>
      <PageHeading
        title="Claims"
        text={
          tab === "queue"
            ? "To be assessed again: past their day, on a source that was downgraded, or contradicted. The oldest reason first, the most read first of one day."
            : "Every claim of the desk, those of drafts too, the last recorded first."
        }
      />
      <LinkTabs
        label="Claims"
        className="mb-6"
        tabs={[
          { href: "/desk/claims", name: "To assess again", current: tab === "queue" },
          { href: "/desk/claims?tab=all", name: "All claims", current: tab === "all" },
        ]}
      />
    </>
  );
}
