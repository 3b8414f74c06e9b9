export type MarkupPlace = { as: "article" | "div" | "footer" | "header"; className?: string };

/** An element of which React knows no more than the markup in it. */
export function markupElement({ as: Tag, className }: MarkupPlace, markup: string) {
  return (
    <Tag
      className={className}
      // the boot script marks the theme before React looks
      suppressHydrationWarning
      // biome-ignore lint/security/noDangerouslySetInnerHtml: what React made of components of ours
      dangerouslySetInnerHTML={{ __html: markup }}
    />
  );
}
