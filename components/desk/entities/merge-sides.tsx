import { KindLabel } from "@/components/field/house-words";
import { Card } from "@/components/ui/card";
import type { MergePreview, MergeSide } from "@/lib/entities/desk-types";
import { langLabel } from "./options";

/** What each entity has, and what the remaining one will show. */
export function MergeSides({ preview: { from, into, edgesBetween } }: { preview: MergePreview }) {
  const names = new Set([...into.names, ...from.names].map(({ lang, value }) => `${lang} ${value}`));
  const identifiers = new Set(
    [...into.identifiers, ...from.identifiers].map((one) => `${one.scheme} ${one.value}`),
  );
  return (
    <div className="grid items-start gap-4 lg:grid-cols-3">
      <Side title="Merged" side={from} />
      <Side title="Remains" side={into} />
      <Card>
        <h2 className="type-meta">Together</h2>
        <p className="mt-1 font-semibold wrap-anywhere">{into.name}</p>
        <Counts
          rows={[
            ["Names", names.size],
            ["Identifiers", identifiers.size],
            ["Relationships", from.edges + into.edges - 2 * edgesBetween],
            ["Claims about it", from.claims + into.claims],
          ]}
        />
        <p className="mt-3 text-sm text-ink-soft">
          Its own primary names, kind and summary stay; {from.name} becomes one more name. /entities/
          {from.slug} leads to /entities/{into.slug}.
        </p>
      </Card>
    </div>
  );
}

function Side({ title, side }: { title: string; side: MergeSide }) {
  return (
    <Card>
      <h2 className="type-meta">{title}</h2>
      <p className="mt-1 font-semibold wrap-anywhere">{side.name}</p>
      <p className="type-meta">
        <KindLabel kind={side.kind} />
        {side.country && ` · ${side.country}`}
      </p>
      <ul className="mt-3 space-y-1 text-sm">
        {side.names.map(({ lang, type, value }) => (
          <li key={`${lang} ${type} ${value}`}>
            <span lang={lang}>{value}</span>{" "}
            <span className="text-ink-faint">
              {langLabel(lang)}, {type}
            </span>
          </li>
        ))}
        {side.identifiers.map(({ scheme, value }) => (
          <li key={`${scheme} ${value}`}>
            <span className="text-ink-faint">{scheme}</span> {value}
          </li>
        ))}
      </ul>
      <Counts
        rows={[
          ["Relationships", side.edges],
          ["Claims about it", side.claims],
          ["Reports about it", side.reports],
          ["Mentions", side.mentions],
        ]}
      />
    </Card>
  );
}

function Counts({ rows }: { rows: [string, number][] }) {
  return (
    <dl className="mt-3 grid grid-cols-[1fr_auto] gap-x-4 gap-y-0.5 border-t border-rule pt-3 text-sm">
      {rows.map(([label, count]) => (
        <div key={label} className="contents">
          <dt className="text-ink-soft">{label}</dt>
          <dd className="text-right tabular-nums">{count}</dd>
        </div>
      ))}
    </dl>
  );
}
