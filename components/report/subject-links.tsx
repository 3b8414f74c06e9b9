import type { EntityRef } from "@/lib/reports/types";

/** The entities that a report is about; everybody may know them. */
export function SubjectLinks({ subjects }: { subjects: readonly EntityRef[] }) {
  if (subjects.length === 0) return null;
  return (
    <section aria-labelledby="about" className="print:hidden">
      <h2 id="about" className="type-subhead">
        What this report is about
      </h2>
      <ul className="mt-3 flex flex-wrap gap-2 text-sm">
        {subjects.map((subject) => (
          <li key={subject.slug}>
            <a
              href={`/entities/${subject.slug}`}
              className="inline-block rounded-full px-3 py-1 text-ink-soft ring-1 ring-rule-strong ring-inset hover:bg-hover hover:text-ink"
            >
              {subject.name}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
