import type { OwnershipStep } from "@/lib/entities/concentration/ownership";
import type { Edge, EntityLink } from "@/lib/entities/types";
import type { FieldWords } from "@/lib/field/words";
import { OwnershipSteps } from "./ownership-steps";
import { Section } from "./section";

type Props = {
  name: string;
  up: readonly OwnershipStep<Edge>[];
  down: readonly OwnershipStep<Edge>[];
  entities: ReadonlyMap<string, EntityLink>;
  day: string | null;
  words: FieldWords;
};

/** Who owns an entity, and what it owns, step by step with shares, dates and proof. */
export function OwnershipSection({ name, up, down, entities, day, words }: Props) {
  if (up.length + down.length === 0) return null;
  const through = [...up, ...down].some(({ further }) => further.length > 0);
  return (
    <Section id="ownership" title="Ownership">
      <div className="mt-4 grid gap-x-10 gap-y-8 border-t border-rule pt-4 md:grid-cols-2">
        {up.length > 0 && (
          <div>
            <h3 className="type-kicker text-ink-faint">Owners of {name}</h3>
            <OwnershipSteps steps={up} {...{ entities, day, words }} />
          </div>
        )}
        {down.length > 0 && (
          <div>
            <h3 className="type-kicker text-ink-faint">Owned by {name}</h3>
            <OwnershipSteps steps={down} {...{ entities, day, words }} />
          </div>
        )}
      </div>
      {through && (
        <p className="mt-4 type-meta">
          An economic interest through several steps is the product of their shares, given only where all of
          them hold on one day; several paths add up. Control runs through subsidiaries and holdings of half
          or more, whatever the interest.
        </p>
      )}
    </Section>
  );
}
