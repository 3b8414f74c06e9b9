import type { OwnershipStep } from "@/lib/entities/concentration/ownership";
import { type Days, EARLIEST, LATEST } from "@/lib/evidence/partial-date";
import { shareText } from "./edge-words";
import { dateText } from "./relationship-labels";

type Interest = Pick<OwnershipStep<unknown>, "effective" | "total" | "controls"> & { depth: number };

/** What is known of an interest beyond the edges themselves: through this path, through all, and whether it is control. */
export function interestLines({ effective, total, controls, depth }: Interest): string[] {
  const lines: string[] = [];
  if (effective)
    lines.push(`${rangeText(effective)} economic interest through this path${on(effective.days)}`);
  if (total)
    lines.push(`${total.whole ? "" : "At least "}${rangeText(total)} through all paths${on(total.days)}`);
  if (controls && depth > 0) lines.push("Control at every step");
  return lines;
}

const rangeText = ({ low, high }: { low: number; high: number }): string =>
  low === high ? shareText(low) : `${shareText(low)} to ${shareText(high)} (its edges differ)`;

/** The days on which all of it is known to hold; nothing where they have no bounds. */
function on({ first, last }: Days): string {
  if (first === EARLIEST && last === LATEST) return "";
  if (first === last) return `, on ${dateText(first, "day")}`;
  if (last === LATEST) return `, since ${dateText(first, "day")}`;
  if (first === EARLIEST) return `, until ${dateText(last, "day")}`;
  return `, from ${dateText(first, "day")} to ${dateText(last, "day")}`;
}
