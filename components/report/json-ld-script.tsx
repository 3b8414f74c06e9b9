/** Structured data, written so that no word of it can end the script. */
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
