const WAYS = ["1", "a", "A", "i", "I"] as const;

/** How an ordered list counts, where its text says so: in digits, letters or Roman numbers. */
export const countedAs = (type: string | null | undefined): (typeof WAYS)[number] | undefined =>
  WAYS.find((way) => way === type);
