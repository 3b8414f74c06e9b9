type Props = { name: string; nameZh: string | null; href?: string; className?: string };

/** An entity's name, with its Chinese one beside it. */
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
          {/* a space that a new line takes away, as it would not a margin */}
          <span className="[word-spacing:0.25em]"> </span>
          <span lang="zh-Hans" className="font-normal whitespace-nowrap text-ink-faint">
            {nameZh}
          </span>
        </>
      )}
    </span>
  );
}
