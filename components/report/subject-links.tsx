import type { EntityRef } from "@/lib/reports/types";

/** The entities that a report is about; everybody may know them. */
export function SubjectLinks({ subjects }: { subjects: readonly EntityRef[] }) {
  if (subjects.length === 0) return null;
  return (
    <p className="mt-3 flex flex-wrap items-center gap-2 text-sm">
      <span className="text-ink-faint">About</span>
      {subjects.map((subject) => (
        <a
          key={subject.slug}
          href={`/entities/${subject.slug}`}
          className="rounded-full bg-sunken px-3 py-1 text-ink-soft ring-1 ring-rule ring-inset hover:bg-hover hover:text-ink"
        >
          {subject.name}
        </a>
      ))}
    </p>
  );
}
