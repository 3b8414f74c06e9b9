"use client";

import { useSyncExternalStore } from "react";
import { PlainMessage } from "@/components/site/plain-message";
import { buttonStyle } from "@/components/ui/button-style";

type ErrorPageProps = { error: Error & { digest?: string }; reset: () => void };

/** The page that failed said whose it is in its head, if it came that far. */
const nameInHead = (): string =>
  document.querySelector<HTMLMetaElement>('meta[name="application-name"]')?.content ?? "";

/*
 * Every page carries this in its JavaScript, hence bare elements: the button component would pull in tailwind-merge.
 */

/** What a page shows when it fails; never the error's own message, which may quote locked text. */
export default function ErrorPage({ error, reset }: ErrorPageProps) {
  const name = useSyncExternalStore(
    () => () => undefined,
    nameInHead,
    () => "",
  );
  return (
    <PlainMessage
      house={{ name }}
      kicker="Error"
      title="Something went wrong on our side"
      text={
        <>
          Nothing was lost. Try again, and tell us if it stays{error.digest && ` (reference ${error.digest})`}
          .
        </>
      }
    >
      <button type="button" onClick={reset} className={buttonStyle()}>
        Try again
      </button>
      <a href="/" className={buttonStyle({ variant: "secondary" })}>
        Home
      </a>
    </PlainMessage>
  );
}
