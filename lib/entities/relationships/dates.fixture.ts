import { parsePartialDate } from "@/lib/evidence/partial-date";

/** Dates of a relationship as they are typed: a year, a month or a day. */
export type Dates = { from?: string; to?: string; asOf?: string };
const date = (text: string | undefined) => {
  const read = text === undefined ? null : parsePartialDate(text);
  return { day: read?.day.toISOString().slice(0, 10) ?? null, precision: read?.precision ?? null };
};

/** The same in the form of a row. */
export function dated({ from, to, asOf }: Dates) {
  return {
    validFrom: date(from).day,
    validTo: date(to).day,
    precision: date(from ?? to).precision,
    asOf: date(asOf).day,
    asOfPrecision: date(asOf).precision,
  };
}
