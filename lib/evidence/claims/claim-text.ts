import type { DatePrecision } from "@/lib/db/generated/enums";
import { quantityText } from "../quantity/quantity-text";
import type { ClaimRef } from "../types";
import { predicateOf } from "./predicates";

type Asserted = Pick<ClaimRef, "subject" | "predicate" | "value" | "object" | "statement">;

/**
 * A claim on one line: “Efficiency of permanent magnet motor: > 95%”, “Lynas Rare Earths: supplier to Sojitz”,
 * “Solvay, listing: in Brussels”.
 */
export function claimText({ subject, predicate, value, object, statement }: Asserted): string {
  const known = predicateOf(predicate);
  const label = known?.label ?? predicate;
  if (known?.takes === "entity") {
    const ends = object ? ` ${object.name}` : "";
    return `${subject.name}: ${lower(label)}${ends}${statement ? `; ${statement}` : ""}`;
  }
  const about = object ? ` ${known?.joins ?? "for"} ${object.name}` : "";
  const said = [value ? quantityText(value) : null, statement].filter((part) => part !== null && part !== "");
  // A statement of no particular kind needs no label.
  if (predicate === "other") return `${subject.name}${about}: ${said.join("; ")}`;
  if (known?.takes === "words") return `${subject.name}${about}, ${lower(label)}: ${said.join("; ")}`;
  return `${label} ${known?.of ?? "of"} ${subject.name}${about}: ${said.join("; ")}`;
}

/** Who asserts it and when: “asserted by X, 30 September 2023”. */
export function claimAssertion({
  asserter,
  assertedOn,
  precision,
}: Pick<ClaimRef, "asserter" | "assertedOn" | "precision">): string {
  const who = asserter ? `asserted by ${asserter.name}` : "asserter not named";
  return assertedOn ? `${who}, ${dayText(assertedOn, precision)}` : who;
}

/** A calendar day, only as precise as it is known: “2023”, “September 2023”, “30 September 2023”. */
export function dayText(day: string, precision: DatePrecision | null): string {
  const date = new Date(`${day.slice(0, 10)}T00:00:00Z`);
  return new Intl.DateTimeFormat("en-GB", {
    timeZone: "UTC",
    year: "numeric",
    ...(precision !== "year" && { month: "long" }),
    ...((precision ?? "day") === "day" && { day: "numeric" }),
  }).format(date);
}

const lower = (label: string): string => label.charAt(0).toLowerCase() + label.slice(1);
