import type { ReactNode } from "react";
import type { Mark } from "@/lib/document/inline";
import type { Reading } from "./reading";

type Props = { mark: Mark; linked: boolean; reading: Reading; children: ReactNode };

/** One mark around the text that has it. */
export function InlineMark({ mark, linked, reading, children }: Props) {
  switch (mark.type) {
    case "bold":
      return <strong>{children}</strong>;
    case "italic":
      return <em>{children}</em>;
    case "strike":
      return <s>{children}</s>;
    case "code":
      return <code>{children}</code>;
    case "subscript":
      return <sub>{children}</sub>;
    case "superscript":
      return <sup>{children}</sup>;
    case "lang":
      return (
        <span lang={mark.attrs.lang} className={mark.attrs.lang.startsWith("zh") ? "break-keep" : undefined}>
          {children}
        </span>
      );
    case "link":
      return <a href={mark.attrs.href}>{children}</a>;
    case "claim":
      return children;
    case "entity": {
      const card = reading.cards.get(mark.attrs.id);
      // A link set by hand wins over the entity's own: links cannot be nested.
      if (!card || linked) return children;
      return (
        <a className="entity-link" href={`/entities/${card.slug}`} data-entity={card.slug}>
          {children}
        </a>
      );
    }
  }
}
