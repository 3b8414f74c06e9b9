import { word } from "./corpus";

export type Page = { name: string; paths: string[]; member: boolean };

/** How many different reports are walked. */
const WALKED = 500;

/** Words of every frequency: the commonest, middling ones, rare ones, two together. */
const QUERIES = [2, 5, 20, 80, 300, 900, 2000, 4000].map(word);

/** The pages that are measured, over a corpus of `size` reports. */
export function benchPages(size: number): Page[] {
  const step = Math.max(1, Math.floor(size / WALKED));
  const reports = Array.from({ length: WALKED }, (_, index) => `/reports/bench-${(index * step) % size}`);
  return [
    { name: "report, stranger", paths: reports, member: false },
    { name: "report, member", paths: reports, member: true },
    { name: "home", paths: ["/"], member: false },
    {
      name: "reports",
      paths: ["/reports", ...Array.from({ length: 12 }, (_, index) => `/reports?tag=topic-${index}`)],
      member: false,
    },
    {
      name: "search",
      paths: [...QUERIES.map((query) => `/search?q=${query}`), `/search?q=${QUERIES[1]}+${QUERIES[3]}`],
      member: true,
    },
    { name: "feed", paths: ["/feeds/reports.xml"], member: false },
  ];
}
