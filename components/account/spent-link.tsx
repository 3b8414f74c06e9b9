import { LinkButton } from "@/components/ui/link-button";
import { EntrySheet } from "./entry-sheet";

/** The page for a mailed link that was used, has expired or was cut off. */
export function SpentLink({ again }: { again: { href: string; label: string } }) {
  return (
    <EntrySheet
      title="This link no longer works"
      lead="Links in our mails work once and for a short time. This one has been used, has expired, or was cut off when it was copied."
    >
      <LinkButton href={again.href} size="lg" className="w-full">
        {again.label}
      </LinkButton>
    </EntrySheet>
  );
}
