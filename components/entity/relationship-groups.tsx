import { RELATIONSHIP_KINDS } from "@/lib/entities/schema";
import type { RelationshipLine } from "@/lib/entities/types";
import { RelationshipItem } from "./relationship-item";
import { relationshipPhrase } from "./relationship-phrase";

/** The relationships of an entity, by kind and direction: ownership first. */
export function RelationshipGroups({ lines }: { lines: readonly RelationshipLine[] }) {
  const groups = RELATIONSHIP_KINDS.flatMap((kind) =>
    [false, true].flatMap((outgoing) => {
      const members = lines.filter((line) => line.kind === kind && line.outgoing === outgoing);
      return members.length > 0 ? [{ phrase: relationshipPhrase(kind, outgoing), members }] : [];
    }),
  );
  return (
    <section aria-labelledby="relationships">
      <h2 id="relationships" className="type-headline">
        Relationships
      </h2>
      {groups.length === 0 ? (
        <p className="mt-3 text-sm text-ink-faint">
          Nothing to show yet. A relationship stands here once a sentence in a report proves it.
        </p>
      ) : (
        <div className="mt-4 border-t border-rule">
          {groups.map(({ phrase, members }) => (
            <div
              key={phrase}
              className="grid gap-x-8 border-b border-rule pt-3.5 sm:grid-cols-[10.5rem_minmax(0,1fr)] sm:pt-0"
            >
              <h3 className="type-kicker text-ink-faint sm:py-4">{phrase}</h3>
              <ul className="divide-y divide-rule">
                {members.map((line) => (
                  <li key={line.id}>
                    <RelationshipItem line={line} />
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </div>
      )}
    </section>
  );
}
