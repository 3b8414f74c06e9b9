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
