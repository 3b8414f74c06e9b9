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
          ). Shares that are not attributed add nothing to the lower number and go to the largest one in the
          higher.
        </p>
      )}
      <p>
        <strong className="font-semibold text-ink">Owner groups</strong> follow holdings of 50% or more, and
        subsidiaries, up to the last known owner. A joint venture is split by its partners’ shares; a stake
        whose share is unknown, whose ownership is circular or whose relationships contradict each other is
        not attributed. A subsidiary counts with its parent.
      </p>
    </div>
  );
}
