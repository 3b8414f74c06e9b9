"use client";

import { ArrowDown } from "lucide-react";
import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { Badge } from "@/components/ui/badge";
import { Button, LinkButton } from "@/components/ui/button";
import { DateTime } from "@/components/ui/date-time";
import { hrefWith } from "@/components/ui/pagination";
import type { Change } from "@/lib/live/types";
import { CommentBody } from "./comment-body";
import { commentHref } from "./discussion-href";
import { BADGE_LABELS } from "./labels";
import { useLiveChanges } from "./use-live-changes";

type Shown = Extract<Change, { kind: "shown" }>;
type Props = {
  /** of the thread's page */
  path: string;
  /** `Thread.anchorKey` */
  thread: string;
  /** the number of the last change that the page has */
  after: number;
};

/** Readers of one thread load it again at different moments. */
const SPREAD_MS = 4_000;

/**
 * Replies that came while the page was open. They are added at the end, where they move nothing that is being read, and
 * announced without taking the focus; words that were changed or removed make the page load its comments again.
 */
export function LiveReplies({ path, thread, after }: Props) {
  const router = useRouter();
  const [arrived, setArrived] = useState<Shown[]>([]);
  const [missed, setMissed] = useState(false);
  const region = useRef<HTMLElement>(null);
  const refreshing = useRef<number | undefined>(undefined);

  const refresh = (within: number) => {
    window.clearTimeout(refreshing.current);
    refreshing.current = window.setTimeout(() => router.refresh(), Math.random() * within);
  };
  useEffect(() => () => window.clearTimeout(refreshing.current), []);

  useLiveChanges(thread, after, ({ changes, more }) => {
    if (more) setMissed(true);
    const onPage = (id: string) => document.getElementById(`c-${id}`) !== null;
    if (changes.some((one) => onPage(one.id) && (one.kind === "gone" || one.edited))) refresh(SPREAD_MS);
    setArrived((before) => {
      const touched = new Set(changes.map(({ id }) => id));
      const news = changes.filter((one): one is Shown => one.kind === "shown" && !onPage(one.id));
      return [...before.filter(({ id }) => !touched.has(id)), ...news];
    });
  });

  // The comments of the page have been loaded again.
  useEffect(() => {
    if (after < 0) return;
    setMissed(false);
    setArrived((before) => before.filter(({ id }) => document.getElementById(`c-${id}`) === null));
  }, [after]);

  const count = arrived.length;
  const words = missed ? "Many new replies" : count === 1 ? "1 new reply" : `${count} new replies`;
  const isNews = count > 0 || missed;
  const inView = useInView(region, isNews);
  return (
    <>
      <p role="status" className="sr-only">
        {isNews ? words : ""}
      </p>
      {isNews && (
        <section
          id="new-replies"
          ref={region}
          aria-label="New replies"
          className="mt-8 scroll-mt-6 space-y-6 rounded-card border border-dashed border-rule-strong p-4 sm:p-5 print:hidden"
        >
          <div className="flex flex-wrap items-center justify-between gap-3">
            <p className="type-kicker">{words}</p>
            <Button variant="secondary" size="sm" onClick={() => refresh(0)}>
              {missed ? "Load them" : "Show in their places"}
            </Button>
          </div>
          {count > 0 && (
            <ol aria-label="New replies" className="space-y-6">
              {arrived.map((comment) => (
                <li key={comment.id}>
                  <Arrived comment={comment} path={path} />
                </li>
              ))}
            </ol>
          )}
        </section>
      )}
      {isNews && !inView && (
        <div className="pointer-events-none fixed inset-x-0 bottom-5 z-30 flex justify-center print:hidden">
          <LinkButton href="#new-replies" size="sm" className="pointer-events-auto shadow-lg">
            {words}
            <ArrowDown aria-hidden="true" />
          </LinkButton>
        </div>
      )}
    </>
  );
}

function Arrived({
  comment: { id, rootId, writer, body, createdAt },
  path,
}: {
  comment: Shown;
  path: string;
}) {
  const name = writer?.name ?? "A reader";
  return (
    <article aria-label={`Comment by ${name}`}>
      <header className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <span className="text-sm font-semibold wrap-anywhere text-ink">{name}</span>
        {writer?.badge && (
          <Badge tone={writer.badge === "author" ? "accent" : "neutral"}>{BADGE_LABELS[writer.badge]}</Badge>
        )}
        <a href={commentHref(path, id)} className="type-meta hover:underline">
          <DateTime value={createdAt} />
        </a>
        <a
          href={`${hrefWith(path, { comment: rootId ?? id, reply: id })}#c-${id}`}
          className="text-link text-sm"
        >
          Reply <span className="sr-only">to {name}</span>
        </a>
      </header>
      <div className="mt-2">
        <CommentBody blocks={body} />
      </div>
    </article>
  );
}

/** Whether an element is in view, while there is one. */
function useInView(element: React.RefObject<HTMLElement | null>, there: boolean): boolean {
  const [inView, setInView] = useState(false);
  useEffect(() => {
    if (!there || !element.current) return;
    const observer = new IntersectionObserver((entries) =>
      setInView(entries.some(({ isIntersecting }) => isIntersecting)),
    );
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element, there]);
  return inView;
}
