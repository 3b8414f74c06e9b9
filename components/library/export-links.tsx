import { buttonStyle } from "@/components/ui/button-style";

const FORMATS = [
  { format: "md", name: "Markdown" },
  { format: "csv", name: "CSV" },
  { format: "json", name: "JSON" },
];

/** Downloads of everything that a person keeps. */
export function ExportLinks() {
  return (
    <nav aria-label="Download all bookmarks, notes and highlights" className="print:hidden">
      <ul className="flex flex-wrap items-center gap-2">
        <li className="text-sm text-ink-soft" aria-hidden="true">
          Download
        </li>
        {FORMATS.map(({ format, name }) => (
          <li key={format}>
            <a
              href={`/library/export/${format}`}
              download
              className={buttonStyle({ variant: "secondary", size: "sm" })}
            >
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
