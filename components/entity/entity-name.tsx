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
        <span lang="zh-Hans" className="ml-2 font-normal whitespace-nowrap text-ink-faint">
          {nameZh}
        </span>
      )}
    </span>
  );
}
