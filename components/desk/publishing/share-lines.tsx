import type { Share } from "./who-reads-what";

/** Who reads what, one sentence for each level. */
export function ShareLines({ shares }: { shares: readonly Share[] }) {
  return (
    <ul className="space-y-1.5 text-sm">
      {shares.map(({ level, who, words, what }) => (
        <li key={level}>
          <strong className="font-semibold">{who}</strong>{" "}
          {what.length > 0
            ? `${listed(what)} (${words.toLocaleString("en")} words)`
            : `${words.toLocaleString("en")} words`}
          .
        </li>
      ))}
    </ul>
  );
}

function listed(what: readonly string[]): string {
  if (what.length > 4) return `${what.slice(0, 3).join(", ")} and ${what.length - 3} more sections`;
  return what.length === 1 ? (what[0] ?? "") : `${what.slice(0, -1).join(", ")} and ${what.at(-1)}`;
}
