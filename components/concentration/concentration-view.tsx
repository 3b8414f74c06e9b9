import type { AsOf } from "@/lib/entities/as-of";
import type { ConcentrationPage } from "@/lib/entities/concentration/types";
import { stageNames } from "@/lib/field/chains";
import { ConcentrationForm } from "./concentration-form";
import { ConcentrationResultView } from "./concentration-result";
import { SubjectList } from "./subject-list";

type Props = {
  page: ConcentrationPage;
  chosen: { material: string | undefined; stage: string | undefined };
  on: AsOf;
};

/** How a stage of the supply chain is divided among countries and owners, with all the evidence behind the numbers. */
export function ConcentrationView({ page: { subjects, chains, result }, chosen, on }: Props) {
  const stageName = stageNames(chains);
  return (
    <article className="pt-8 pb-16 sm:pt-12">
      <h1 className="type-title">Concentration</h1>
      <p className="mt-2 max-w-measure type-summary">
        Who makes what, where, and who owns them: each producer with its source. Shares are given only where
        the recorded tonnes cover a stated part of the market.
      </p>
      <div className="mt-6 grid grid-cols-[minmax(0,1fr)] gap-10">
        {subjects.length > 0 && (
          <ConcentrationForm
            subjects={subjects}
            chains={chains}
            on={on}
            chosen={{
              material: result?.subject.slug ?? chosen.material,
              stage: result?.stage ?? chosen.stage,
            }}
          />
        )}
        {chosen.material && !result && (
          <p role="status" className="max-w-measure text-ink-soft">
            No producer of that material is on record at that stage on that day. These have one:
          </p>
        )}
        {result && <ConcentrationResultView result={result} onDay={on.day} stageName={stageName} />}
        {subjects.length > 0 ? (
          <SubjectList subjects={subjects} stageName={stageName} />
        ) : (
          <p className="text-ink-soft">No producers are on record yet.</p>
        )}
      </div>
    </article>
  );
}
