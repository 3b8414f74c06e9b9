"use client";

import { useSyncExternalStore } from "react";
import { PlainMessage } from "@/components/site/plain-message";
import { buttonStyle } from "@/components/ui/button-style";

type ErrorPageProps = { error: Error & { digest?: string }; reset: () => void };

/** The page that failed said in its head whose it is and whom to ask, if it came that far. */
const inHead = (name: "application-name" | "contact"): string =>
  document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content ?? "";
const nameInHead = () => inHead("application-name");
const contactInHead = () => inHead("contact");
const never = () => () => undefined;
const none = () => "";

/*
 * Every page carries this in its JavaScript, hence bare elements: the button component would pull in tailwind-merge.
 */

/** What a page shows when it fails; never the error's own message, which may quote locked text. */
export default function ErrorPage({ error, reset }: ErrorPageProps) {
  const name = useSyncExternalStore(never, nameInHead, none);
  const contact = useSyncExternalStore(never, contactInHead, none);
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
      contact={contact}
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
