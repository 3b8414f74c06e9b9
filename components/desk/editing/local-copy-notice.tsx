"use client";

import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { DateTime } from "@/components/ui/date-time";
import type { LocalCopy } from "./local-copy";

type Props = { copy: LocalCopy; onRestore: () => void; onDiscard: () => void };

/** Shown when this browser holds text that never reached the server. */
export function LocalCopyNotice({ copy, onRestore, onDiscard }: Props) {
  return (
    <Callout
      tone="caution"
      role="status"
      title="This browser holds text of yours that was never saved"
      className="mb-6"
    >
      <p>
        Written <DateTime value={copy.at} />, when there was no connection or the page was closed.
      </p>
      <div className="flex flex-wrap gap-2 pt-2">
        <Button size="sm" onClick={onRestore}>
          Restore it
        </Button>
        <Button size="sm" variant="quiet" onClick={onDiscard}>
          Discard it
        </Button>
      </div>
    </Callout>
  );
}
