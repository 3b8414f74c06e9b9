import { decode } from "@/lib/imports/decoding/decode";
import { DELIMITERS, readCsv } from "@/lib/text/read-csv";
import { columnsOf } from "./columns";
import { type Defaults, readMember, type Wanted } from "./read-member";

/** The most people in one list. */
export const MOST_PEOPLE = 50_000;

/** How a list was read, for the page that shows it before anything happens. */
export type Reading = { separated: string; used: string[]; ignored: string[] };

/**
 * A list of members as Ghost and Substack export it, or anyone's with an `email` column.
 *
 * @throws Invalid (`file`)
 */
export function readMembers(
  bytes: Uint8Array,
  defaults: Defaults,
  now: Date,
): { reading: Reading; people: Wanted[] } {
  const { delimiter, head, rows } = readCsv(decode(bytes).text, MOST_PEOPLE);
  const { columns, used, ignored } = columnsOf(head);
  const people = rows.map((row) => readMember(row, { columns, width: head.length }, defaults, now));
  return { reading: { separated: DELIMITERS[delimiter], used, ignored }, people: withoutTwins(people) };
}

/** The first line of an address counts. */
export function withoutTwins(people: readonly Wanted[]): Wanted[] {
  const first = new Map<string, number>();
  return people.map((person) => {
    if (person.refusal !== null) return person;
    const line = first.get(person.email);
    if (line !== undefined) return { ...person, refusal: `The same address is on line ${line}.` };
    first.set(person.email, person.line);
    return person;
  });
}
