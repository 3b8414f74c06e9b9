/** What the index is, and how owners are followed. */
export function IndexNote({ market }: { market: boolean }) {
  return (
    <div className="grid max-w-measure gap-2 text-sm text-ink-soft">
      {market && (
        <p>
          <strong className="font-semibold text-ink">HHI</strong>, the Herfindahl–Hirschman index, is the sum
          of the squares of all shares in per cent: 10,000 where one has all. Above 1,800 a market counts as
          highly concentrated, from 1,000 as moderately (
          <a
            href="https://www.ftc.gov/legal-library/browse/2023-merger-guidelines"
            rel="external noopener"
            className="text-link"
          >
            Merger Guidelines of the US Department of Justice and the FTC, 2023
          </a>
          ). What is not attributed adds nothing to the lower number, and belongs to the largest in the
          higher.
        </p>
      )}
      <p>
        <strong className="font-semibold text-ink">Owner groups</strong> follow holdings of 50% or more and
        subsidiaries up to the last owner known. A joint venture is split by its partners’ shares; a part
        whose share is not known, that runs in a circle or on which edges contradict each other is not
        attributed. A subsidiary is counted with its parent.
      </p>
    </div>
  );
}
