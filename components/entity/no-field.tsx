import { Callout } from "@/components/ui/callout";

/** Says to the desk what to do where a field has no chains yet. */
export function NoField({ className }: { className?: string }) {
  return (
    <Callout tone="info" title="The field has no stages yet" className={className}>
      <p>
        An admin loads a field pack, which has the chains, words and glossary of what you write about:{" "}
        <a href="/admin/field" className="text-link">
          choose a field
        </a>
        , or <code>npm run field -- load PATH</code>.
      </p>
    </Callout>
  );
}
