"use client";

import { PlainMessage } from "@/components/site/plain-message";
import { Button } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/link-button";

type ErrorPageProps = { error: Error & { digest?: string }; reset: () => void };

/** What a page shows when it failed; never the error's own words, which may quote what is locked. */
export default function ErrorPage({ error, reset }: ErrorPageProps) {
  return (
    <PlainMessage
      kicker="Error"
      title="Something went wrong on our side"
      text={
        <>
          Nothing was lost. Try again, and tell us if it stays{error.digest && ` (reference ${error.digest})`}
          .
        </>
      }
    >
      <Button onClick={reset}>Try again</Button>
      <LinkButton href="/" variant="secondary">
        Home
      </LinkButton>
    </PlainMessage>
  );
}
