"use client";

import { useCallback } from "react";
import { ChooseField } from "@/components/ui/choose-field";
import { PREDICATES, type Predicate, predicateLabel } from "@/lib/evidence/claims/predicates";

type Props = { value: string; error: string | null; id: string; onValue: (slug: string) => void };

const TAKES: Record<Predicate["takes"], string> = {
  quantity: "a quantity",
  entity: "another entity",
  words: "words",
};

/** The property: type part of its name or a word that means it. */
export function PredicateField({ value, error, id, onValue }: Props) {
  const find = useCallback((words: string) => findPredicates(words), []);
  return (
    <ChooseField
      id={id}
      label="Property"
      placeholder="capacity, price, share held…"
      error={error}
      chosen={value === "" ? null : predicateLabel(value)}
      find={find}
      none="No such property. Try another word, or choose “Other”."
      keyOf={({ slug }) => slug}
      show={({ label, takes }) => (
        <>
          <span className="flex-1 font-medium">{label}</span>
          <span className="text-xs text-ink-faint">{TAKES[takes]}</span>
        </>
      )}
      onChoose={({ slug }) => onValue(slug)}
      onClear={() => onValue("")}
    />
  );
}

/** Labels that start with the query, then labels that contain it, then synonyms. */
function findPredicates(typed: string): Predicate[] {
  const words = typed.toLowerCase();
  const rank = ({ label, words: others }: Predicate): number => {
    const at = label.toLowerCase().indexOf(words);
    if (at === 0) return 0;
    if (at > 0) return 1;
    return ` ${others.toLowerCase()}`.includes(` ${words}`) ? 2 : 3;
  };
  return PREDICATES.map((predicate) => ({ predicate, rank: rank(predicate) }))
    .filter((one) => one.rank < 3)
    .toSorted((a, b) => a.rank - b.rank)
    .slice(0, 8)
    .map(({ predicate }) => predicate);
}
