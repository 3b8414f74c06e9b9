import type { GlossaryHit } from "@/lib/search/types";

/** Terms of the glossary that match the question in Chinese or in English. */
export function GlossaryMatches({ hits }: { hits: readonly GlossaryHit[] }) {
  if (hits.length === 0) return null;
  return (
    <section aria-labelledby="terms-found" className="mt-8">
      <h2 id="terms-found" className="type-kicker text-ink-faint">
        Glossary
      </h2>
      <ul className="mt-2 grid max-w-measure">
        {hits.map(({ slug, zh, pinyin, en }) => (
          <li key={slug}>
            <a href={`/glossary#${slug}`} className="quiet-link block py-1 text-[0.9375rem] leading-snug">
              {zh && (
                <>
                  <span lang="zh-Hans" className="font-semibold">
                    {zh}
                  </span>{" "}
                  <span lang="zh-Latn-pinyin" className="type-meta">
                    {pinyin}
                  </span>{" "}
                </>
              )}
              {en.join("; ")}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
