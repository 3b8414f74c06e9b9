import { X } from "lucide-react";
import type { FieldWords } from "@/lib/field/words";
import { countryName } from "@/lib/text/country-names";
import { type EntityFilters, entitiesHref } from "./addresses";

type Props = { filters: EntityFilters; stageName: (key: string) => string; words: FieldWords };

/** The filters that narrow the register, each with a link that removes it. */
export function ActiveFilters({ filters, stageName, words }: Props) {
  const { kind, stage, country, letter, q } = filters;
  const chosen = [
    ...(kind ? [{ name: words.kinds[kind].many, without: { ...filters, kind: undefined } }] : []),
    ...(stage ? [{ name: stageName(stage), without: { ...filters, stage: undefined } }] : []),
    ...(country ? [{ name: countryName(country), without: { ...filters, country: undefined } }] : []),
    ...(letter
      ? [
          {
            name: letter === "other" ? "0–9" : `${letter.toUpperCase()}…`,
            without: { ...filters, letter: undefined },
          },
        ]
      : []),
    ...(q ? [{ name: `“${q}”`, without: { ...filters, q: undefined } }] : []),
  ];
  if (chosen.length === 0) return null;
  return (
    <ul aria-label="Narrowed by" className="flex flex-wrap items-center gap-2">
      {chosen.map(({ name, without }) => (
        <li key={name}>
          <a
            href={entitiesHref(without)}
            className="inline-flex min-h-8 items-center gap-1.5 rounded-full bg-accent-wash pr-2 pl-3 text-sm font-medium text-accent hover:text-accent-strong"
          >
            <span className="sr-only">Remove </span>
            {name}
            <X aria-hidden="true" className="size-3.5" />
          </a>
        </li>
      ))}
      {chosen.length > 1 && (
        <li>
          <a href="/entities" className="px-1 text-link text-sm">
            Clear all
          </a>
        </li>
      )}
    </ul>
  );
}
