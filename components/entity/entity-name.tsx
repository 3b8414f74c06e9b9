type Props = { name: string; nameZh: string | null; href?: string; className?: string };

/** An entity's name, followed by its Chinese name. */
export function EntityName({ name, nameZh, href, className }: Props) {
  return (
    <span className={className}>
      {href ? (
        <a href={href} className="quiet-link">
          {name}
        </a>
      ) : (
        name
      )}
      {nameZh && nameZh !== name && (
        <>
          {/* a space rather than a margin: it disappears at a line break */}
          <span className="[word-spacing:0.25em]"> </span>
          <span lang="zh-Hans" className="font-normal whitespace-nowrap text-ink-faint">
            {nameZh}
          </span>
        </>
      )}
    </span>
  );
}
