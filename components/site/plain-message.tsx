import type { ReactNode } from "react";
import { type House, Logo } from "./logo";

type PlainMessageProps = {
  house: House;
  kicker: string;
  title: string;
  text: ReactNode;
  /** the address to write to; empty if there is none */
  contact?: string;
  children?: ReactNode;
};

export const PLAIN_MESSAGE = "page-width flex min-h-dvh flex-col";

/** A page that says one thing, such as not found or failed. `children` are the links onwards. */
export function PlainMessage(props: PlainMessageProps) {
  return (
    <div className={PLAIN_MESSAGE}>
      <PlainMessageContent {...props} />
    </div>
  );
}

/** Its content, for callers that create the element themselves. */
export function PlainMessageContent({ house, kicker, title, text, contact, children }: PlainMessageProps) {
  return (
    <>
      <header className="flex h-16 items-center">
        <a href="/" aria-label={house.name ? `${house.name}, home` : "Home"} className="min-w-0 rounded-xs">
          <Logo house={house} />
        </a>
      </header>
      <main id="main" tabIndex={-1} className="my-auto max-w-2xl pt-8 pb-[22vh]">
        <p className="type-kicker">{kicker}</p>
        <h1 className="mt-3 type-display">{title}</h1>
        <p className="mt-4 type-standfirst">{text}</p>
        {contact && (
          <p className="mt-3">
            If this does not help, write to{" "}
            <a href={`mailto:${contact}`} className="text-link wrap-anywhere">
              {contact}
            </a>
            .
          </p>
        )}
        <div className="mt-8 flex flex-wrap gap-3">{children}</div>
      </main>
    </>
  );
}
