type Props = { name: string; nameZh: string | null; href: string; className?: string };

/** A source as a link, followed by its Chinese name. */
export function SourceName({ name, nameZh, href, className }: Props) {
  return (
    <a href={href} className={`quiet-link wrap-anywhere ${className ?? ""}`}>
      {name}
      {nameZh && (
        <>
          {" "}
          <span lang="zh-Hans" className="font-normal text-ink-soft">
            {nameZh}
          </span>
        </>
      )}
    </a>
  );
}
