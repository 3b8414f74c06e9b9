import { LinkButton } from "@/components/ui/link-button";
import { EntrySheet } from "./entry-sheet";

/** Where a link from a mail leads that was used, has expired or was cut off. */
export function SpentLink({ again }: { again: { href: string; label: string } }) {
  return (
    <EntrySheet
      title="This link no longer works"
      lead="Links in our mails work once and not for long. This one was used already, has expired, or lost its end when it was copied."
    >
      <LinkButton href={again.href} size="lg" className="w-full">
        {again.label}
      </LinkButton>
    </EntrySheet>
  );
}
