import { createElement, Fragment, type ReactNode } from "react";

const HAN = /([\p{Script=Han}\u3000-\u303f\uff01-\uff5e]+)/u;

/** English text that may contain Chinese: runs of it are marked as such, for fonts and for screen readers. */
export function MixedText({ text }: { text: string }) {
  const parts = text.split(HAN);
  if (parts.length === 1) return text;
  return parts.map((part, index) =>
    index % 2 === 1 && /\p{Script=Han}/u.test(part) ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the runs of a text are never reordered
      <span key={index} lang="zh-Hans" className="break-keep">
        {part}
      </span>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the runs of a text are never reordered
      <Fragment key={index}>{part}</Fragment>
    ),
  );
}

/** One node for each item, in order; items are never reordered, so they need no keys. */
export function sequence<Item>(items: readonly Item[], render: (item: Item) => ReactNode): ReactNode {
  return createElement(Fragment, null, ...items.map(render));
}

/** At most so many UTF-16 units of a text and a sign that there is more; it ends after a word where there are spaces. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most).replace(/[\uD800-\uDBFF]$/, "");
  const space = cut.lastIndexOf(" ");
  return `${(space > most / 2 ? cut.slice(0, space) : cut).replace(/[\s,;:–—-]+$/u, "")}…`;
}
