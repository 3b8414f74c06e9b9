type Props = {
  nonce: string | undefined;
  /** functions that refer to nothing outside themselves: browsers get their source */
  run: readonly (() => void)[];
};

/**
 * What a reader's page does in the browser: a few hundred bytes of plain script instead of React, because cached pages
 * are sent without it (`lib/page-cache/without-hydration`).
 */
export function KeptScript({ nonce, run }: Props) {
  return (
    <script
      nonce={nonce}
      data-kept=""
      suppressHydrationWarning
      // biome-ignore lint/security/noDangerouslySetInnerHtml: the source of functions of ours
      dangerouslySetInnerHTML={{ __html: run.map((act) => `(${act})();`).join("") }}
    />
  );
}
