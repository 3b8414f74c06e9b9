import type { NumberedChange } from "./queries/thread-changes";
import type { Changes } from "./types";

/** A comment of the format, which browsers ignore. */
export const HEARTBEAT = ":\n\n";

/** How long a browser waits before it connects again, in milliseconds. */
export const retryEvent = (ms: number): string => `retry: ${ms}\n\n`;

/** An event with the number by which a browser asks for what comes after it. JSON has no line breaks. */
export function changesEvent(changes: Changes): string {
  return `id: ${changes.last}\nevent: changes\ndata: ${JSON.stringify(changes)}\n\n`;
}

/** What a page has not been sent yet. Its viewer's own comments come with the answer to their form. */
export function changesFor(
  { after, accountId }: { after: number; accountId: string | null },
  found: readonly NumberedChange[],
): Changes {
  const later = found.filter(({ number }) => number > after);
  return {
    changes: later
      .filter(({ authorId }) => authorId === null || authorId !== accountId)
      .map(({ change }) => change),
    last: later.at(-1)?.number ?? after,
    more: false,
  };
}
