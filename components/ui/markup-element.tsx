export type MarkupPlace = { as: "article" | "div" | "footer" | "header"; className?: string };

/** An element whose content React sees only as a string of markup. */
export function markupElement({ as: Tag, className }: MarkupPlace, markup: string) {
  return (
    <Tag
      className={className}
      // the boot script sets the theme before React hydrates
      suppressHydrationWarning
      // biome-ignore lint/security/noDangerouslySetInnerHtml: rendered by React from our own components
      dangerouslySetInnerHTML={{ __html: markup }}
    />
  );
}
