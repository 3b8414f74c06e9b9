import { EntrySheet } from "@/components/account/entry-sheet";
import { LinkButton } from "@/components/ui/button";
import { withNext } from "@/lib/auth/next-path";
import { INVITATION_PATH, offerInWords } from "@/lib/people/policy";
import type { OpenInvitation } from "@/lib/people/types";
import { AcceptForm } from "./accept-form";

type Props = { token: string; invitation: OpenInvitation; site: string };

/** An invitation for the holder of its link. */
export function InvitationSheet({ token, invitation, site }: Props) {
  const { email, inviterName, way } = invitation;
  return (
    <EntrySheet
      title={`You are invited to ${site}`}
      lead={
        <>
          {inviterName} offers you {offerInWords(invitation)}, for{" "}
          <strong className="font-semibold wrap-anywhere text-ink">{email}</strong>. {WAYS[way]}
        </>
      }
    >
      <Way {...{ token, email, way }} />
    </EntrySheet>
  );
}

const WAYS: Record<OpenInvitation["way"], string> = {
  new: "Choose a name and a password to accept.",
  own: "It is added to your account.",
  "sign-in": "This address has an account already: sign in to it to accept.",
  confirm: "Confirm the address of your account first, then open this link again.",
};

function Way({ token, email, way }: { token: string; email: string; way: OpenInvitation["way"] }) {
  if (way === "new" || way === "own")
    return <AcceptForm token={token} email={way === "new" ? email : null} />;
  const here = `${INVITATION_PATH}?${new URLSearchParams({ token })}`;
  return (
    <LinkButton
      href={way === "confirm" ? "/account" : withNext("/sign-in", here)}
      size="lg"
      className="w-full"
    >
      {way === "confirm" ? "Go to my account" : "Sign in to accept"}
    </LinkButton>
  );
}
