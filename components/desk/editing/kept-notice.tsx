"use client";

import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { DateTime } from "@/components/ui/date-time";
import type { KeptWords } from "./kept-words";

type Props = { kept: KeptWords; onRestore: () => void; onDiscard: () => void };

/** This browser holds words that never reached the server. */
export function KeptNotice({ kept, onRestore, onDiscard }: Props) {
  return (
    <Callout
      tone="caution"
      role="status"
      title="This browser holds words of yours that were never saved"
      className="mb-6"
    >
      <p>
        Written <DateTime value={kept.at} />, when there was no connection or the page was closed.
      </p>
      <div className="flex flex-wrap gap-2 pt-2">
        <Button size="sm" onClick={onRestore}>
          Put them back
        </Button>
        <Button size="sm" variant="quiet" onClick={onDiscard}>
          Discard them
        </Button>
      </div>
    </Callout>
  );
}
