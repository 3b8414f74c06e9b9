"use client";

import { useMemo, useState } from "react";
import { Button } from "@/components/ui/button";
import { ChooseField } from "@/components/ui/choose-field";
import { Select } from "@/components/ui/controls";
import { Field } from "@/components/ui/field";
import type { GraphNode } from "@/lib/graph/types";
import type { EntityHit } from "@/lib/names/types";
import { ask } from "../addresses";
import type { Explorer } from "../use-explorer";
import { useWide } from "../use-wide";

type End = Pick<EntityHit, "slug" | "name" | "nameZh">;
type Ends = { from: End | null; to: End | null };

/** Finds every shortest path between two entities. Without JavaScript a plain form with lists. */
export function PathForm({ explorer }: { explorer: Explorer }) {
  const { graph, parameters, steps } = explorer;
  const scripted = useWide() !== null;
  const asked = [parameters.get("from") ?? "", parameters.get("to") ?? ""] as const;
  const [from, to] = asked.map((slug) => graph.nodes.find((node) => node.slug === slug) ?? null);
  return (
    <details open={steps !== null || asked.some(Boolean)} className="group/path open:basis-full">
      <summary className="text-sm font-medium">Path between two entities</summary>
      {scripted ? (
        <ChosenEnds
          key={asked.join(" ")}
          first={{ from: from ?? null, to: to ?? null }}
          explorer={explorer}
        />
      ) : (
        <ListedEnds nodes={graph.nodes} asked={asked} />
      )}
    </details>
  );
}

const FORM = "flex flex-wrap items-end gap-3 pt-3 pb-1";
const LABELS = { from: "From", to: "To" } as const;

function ChosenEnds({ first, explorer }: { first: Ends; explorer: Explorer }) {
  const { show } = explorer;
  const [ends, setEnds] = useState(first);
  const [tried, setTried] = useState(false);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (ends.from && ends.to) show({ from: ends.from.slug, to: ends.to.slug, focus: null });
        else setTried(true);
      }}
      className={FORM}
    >
      {(["from", "to"] as const).map((name) => (
        <div key={name} className="w-full sm:w-72">
          <ChooseField
            label={LABELS[name]}
            placeholder="A name, in any language"
            error={tried && !ends[name] ? "Choose an entity from the list." : null}
            chosen={ends[name]?.name ?? null}
            find={findNames}
            keyOf={({ slug }) => slug}
            show={({ name: label, nameZh }) => (
              <span>
                {label}{" "}
                {nameZh && (
                  <span lang="zh-Hans" className="text-ink-faint">
                    {nameZh}
                  </span>
                )}
              </span>
            )}
            none="No entity has this name."
            onChoose={(end) => setEnds((before) => ({ ...before, [name]: end }))}
            onClear={() => setEnds((before) => ({ ...before, [name]: null }))}
          />
        </div>
      ))}
      <Button type="submit" variant="secondary">
        Find the path
      </Button>
      {(first.from ?? first.to) && (
        <Button variant="quiet" onClick={() => show({ from: null, to: null })}>
          Back to the graph
        </Button>
      )}
    </form>
  );
}

/** Entities by name; none while they cannot be fetched. */
async function findNames(words: string): Promise<End[]> {
  const answer = await ask<{ entities: EntityHit[] }>("/graph/names", new URLSearchParams({ q: words }));
  return answer.ok ? answer.data.entities : [];
}

function ListedEnds({ nodes, asked }: { nodes: readonly GraphNode[]; asked: readonly [string, string] }) {
  const sorted = useMemo(() => [...nodes].sort((a, b) => a.name.localeCompare(b.name, "en")), [nodes]);
  return (
    <form action="/graph" method="get" className={FORM}>
      {(["from", "to"] as const).map((name, index) => (
        <Field key={name} label={LABELS[name]} className="w-full sm:w-72">
          {(control) => (
            <Select {...control} name={name} required defaultValue={asked[index]}>
              <option value="">Choose an entity</option>
              {sorted.map(({ slug, name: label }) => (
                <option key={slug} value={slug}>
                  {label}
                </option>
              ))}
            </Select>
          )}
        </Field>
      ))}
      <Button type="submit" variant="secondary">
        Find the path
      </Button>
    </form>
  );
}
