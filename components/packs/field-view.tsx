import { Route } from "lucide-react";
import { PageHeading } from "@/components/admin/page-heading";
import { EmptyState } from "@/components/ui/empty-state";
import type { Chain } from "@/lib/field/chains";
import type { ShippedPack } from "@/lib/packs/types";
import { PackCard } from "./pack-card";

type Props = { packs: readonly ShippedPack[]; chains: readonly Chain[] };

/** The chains that are in use, and the packs that come with the program. */
export function FieldView({ packs, chains }: Props) {
  return (
    <>
      <PageHeading
        title="Field"
        text="What you write about: chains with their stages, a glossary, and a register to start from."
      />
      <section aria-labelledby="in-use">
        <h2 id="in-use" className="type-subhead">
          In use
        </h2>
        {chains.length === 0 ? (
          <EmptyState
            icon={Route}
            className="mt-4"
            title="No field is loaded yet"
            text="Load one of the packs below, or your own with npm run field -- load PATH. Until then entities have no stages."
          />
        ) : (
          <ul className="mt-3 max-w-3xl divide-y divide-rule border-y border-rule">
            {chains.map(({ key, label, stages }) => (
              <li key={key} className="py-3">
                <p className="font-medium">{label}</p>
                <p className="mt-0.5 text-sm text-ink-soft">
                  {stages.map((stage) => stage.label).join(" → ")}
                </p>
              </li>
            ))}
          </ul>
        )}
      </section>
      <section aria-labelledby="packs" className="mt-10">
        <h2 id="packs" className="type-subhead">
          Packs that come with the program
        </h2>
        <ul className="mt-4 grid max-w-3xl gap-5">
          {packs.map((pack) => (
            <li key={pack.key}>
              <PackCard pack={pack} />
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
