import type { Reading } from "./reading";

/** The notes in what this viewer may read, each with a link back to its place. */
export function Footnotes({ reading }: { reading: Reading }) {
  const notes = [...reading.noteNumbers];
  if (notes.length === 0) return null;
  return (
    <section className="footnotes" aria-labelledby="notes">
      <h2 id="notes">Notes</h2>
      <ol>
        {notes.map(([note, number]) => (
          <li key={number} id={`fn-${number}`}>
            {note.attrs.text}{" "}
            <a
              className="footnote-back underline underline-offset-2"
              href={`#fnref-${number}`}
              aria-label={`Back to note ${number} in the text`}
            >
              ↩
            </a>
          </li>
        ))}
      </ol>
    </section>
  );
}
