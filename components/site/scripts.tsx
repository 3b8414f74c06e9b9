type KeptScriptProps = {
  nonce: string | undefined;
  /** functions that refer to nothing outside themselves: browsers get their source */
  run: readonly (() => void)[];
};

/**
 * What a reader's page does in the browser: a few hundred bytes of plain script instead of React, because cached pages
 * are sent without it (`lib/page-cache/render-for-rank`).
 */
export function KeptScript({ nonce, run }: KeptScriptProps) {
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

/** Structured data, escaped so that no text in it can close the script element. */
export function JsonLdScript({ data }: { data: object }) {
  const json = JSON.stringify(data)
    .replaceAll("<", "\\u003c")
    .replaceAll("\u2028", "\\u2028")
    .replaceAll("\u2029", "\\u2029");
  return (
    <script
      type="application/ld+json"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON without “<”; a script's text cannot be a child
      dangerouslySetInnerHTML={{ __html: json }}
    />
  );
}
