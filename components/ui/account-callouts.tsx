import { withNext } from "@/lib/auth/next-path";
import { LinkButton } from "./button";
import { Callout } from "./callout";

type SignInProps = {
  title: string;
  text: string;
  /** where they come back to when they have signed in */
  path: string;
};

/** Asks a stranger to sign in before they write. */
export function SignInCallout({ title, text, path }: SignInProps) {
  return (
    <Callout title={title}>
      <p>{text}</p>
      <LinkButton href={withNext("/sign-in", path)} variant="secondary" size="sm" className="mt-2">
        Sign in
      </LinkButton>
    </Callout>
  );
}

/** Asks a reader to confirm their address before they write. */
export function UnverifiedCallout({ path }: Pick<SignInProps, "path">) {
  return (
    <Callout tone="caution" title="Confirm your address first">
      <a href={withNext("/account", path)} className="text-link">
        Your account’s page sends the link again
      </a>
    </Callout>
  );
}
