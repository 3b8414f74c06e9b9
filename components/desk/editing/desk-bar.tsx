"use client";

import { ArrowLeft, Eye, History, MessageSquareWarning, PanelRight } from "lucide-react";
import { Button, LinkButton } from "@/components/ui/button";
import type { DraftState } from "@/lib/reports/draft-types";
import { StateBadge } from "../state-badge";
import type { SaveState } from "./save-state";
import { SaveStatus } from "./save-status";

type Props = {
  reportId: string;
  state: DraftState;
  save: SaveState;
  mayPublish: boolean;
  /** requests of readers that wait for an answer */
  corrections: number;
  onRetry: () => void;
  onPublish: () => void;
};

/** The bar above the page: back, save status, preview, history, publish. */
export function DeskBar({ reportId, state, save, mayPublish, corrections, onRetry, onPublish }: Props) {
  return (
    <header className="sticky top-0 z-30 border-b border-rule bg-paper">
      <div className="mx-auto flex h-14 max-w-[86rem] items-center gap-1 px-3 sm:gap-2 sm:px-6">
        <LinkButton href="/desk" variant="quiet" size="icon-sm" aria-label="All reports">
          <ArrowLeft aria-hidden="true" />
        </LinkButton>
        <span className="hidden sm:inline-flex">
          <StateBadge state={state} />
        </span>
        <div className="min-w-0 flex-1 pl-1">
          <SaveStatus state={save} onRetry={onRetry} />
        </div>
        <LinkButton href="#details" variant="quiet" size="icon-sm" aria-label="Details" className="lg:hidden">
          <PanelRight aria-hidden="true" />
        </LinkButton>
        {corrections > 0 && (
          <LinkButton
            href={`/desk/corrections?report=${reportId}`}
            variant="quiet"
            size="sm"
            className="max-sm:px-2"
          >
            <MessageSquareWarning aria-hidden="true" />
            {corrections}
            <span className="max-lg:sr-only">
              {corrections === 1 ? " correction request" : " correction requests"}
            </span>
          </LinkButton>
        )}
        <LinkButton
          href={`/desk/reports/${reportId}/history`}
          variant="quiet"
          size="sm"
          className="max-sm:w-8 max-sm:px-0"
        >
          <History aria-hidden="true" />
          <span className="max-sm:sr-only">History</span>
        </LinkButton>
        <LinkButton
          href={`/desk/reports/${reportId}/preview`}
          variant="quiet"
          size="sm"
          className="max-sm:w-8 max-sm:px-0"
        >
          <Eye aria-hidden="true" />
          <span className="max-sm:sr-only">Preview</span>
        </LinkButton>
        <Button variant="accent" size="sm" onClick={onPublish}>
          <span className="sm:hidden">{mayPublish ? "Publish…" : "Check…"}</span>
          <span className="max-sm:hidden">
            {!mayPublish ? "Check…" : state.kind === "draft" ? "Publish…" : "Publish changes…"}
          </span>
        </Button>
      </div>
    </header>
  );
}
