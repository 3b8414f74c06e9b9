import type { ReactNode } from "react";
import { MixedText } from "@/components/ui/mixed-text";
import type { CommentBlock, CommentInline } from "@/lib/discussion/markdown/types";

/** The words of a comment. Links that lead away pass on no reputation and tell where they came from to no one. */
export function CommentBody({ blocks }: { blocks: readonly CommentBlock[] }) {
  return (
    <div className="space-y-2.5 text-[0.9375rem] leading-relaxed wrap-anywhere text-ink">
      {blocks.map(block)}
    </div>
  );
}

/** A comment's parts never move, so their place is their key. */
function block(one: CommentBlock, key: number): ReactNode {
  switch (one.type) {
    case "paragraph":
      return <p key={key}>{one.children.map(inline)}</p>;
    case "quote":
      return (
        <blockquote key={key} className="space-y-2 border-l-2 border-rule-strong pl-3 text-ink-soft">
          {one.blocks.map(block)}
        </blockquote>
      );
    case "list": {
      const items = one.items.map((item, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the items never move
        <li key={at} className="space-y-1">
          {item.map(block)}
        </li>
      ));
      return one.start === null ? (
        <ul key={key} className="list-disc space-y-1 pl-5">
          {items}
        </ul>
      ) : (
        <ol key={key} start={one.start} className="list-decimal space-y-1 pl-5">
          {items}
        </ol>
      );
    }
    case "code":
      return (
        <pre
          key={key}
          className="whitespace-pre-wrap rounded-control bg-sunken p-3 font-mono text-[0.8125rem]"
        >
          <code>{one.text}</code>
        </pre>
      );
    default:
      return <hr key={key} className="border-rule" />;
  }
}

function inline(run: CommentInline, key: number): ReactNode {
  switch (run.type) {
    case "text":
      return <MixedText key={key} text={run.text} />;
    case "code":
      return (
        <code key={key} className="rounded-xs bg-sunken px-1 font-mono text-[0.875em]">
          {run.text}
        </code>
      );
    case "break":
      return <br key={key} />;
    case "strong":
      return <strong key={key}>{run.children.map(inline)}</strong>;
    case "emphasis":
      return <em key={key}>{run.children.map(inline)}</em>;
    case "delete":
      return <del key={key}>{run.children.map(inline)}</del>;
    case "link":
      return (
        <a
          key={key}
          href={run.href}
          rel={run.own ? undefined : "nofollow ugc noopener noreferrer"}
          className="text-link"
        >
          {run.children.map(inline)}
        </a>
      );
    case "entity":
      return (
        <a key={key} href={`/entities/${run.slug}`} className="text-link">
          {run.words}
        </a>
      );
    default:
      return (
        <strong key={key} className="font-semibold text-accent">
          @{run.name}
        </strong>
      );
  }
}
