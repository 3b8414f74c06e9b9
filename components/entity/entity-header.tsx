import { FollowButton, type FollowPlace } from "@/components/follow/follow-button";
import { Markup } from "@/components/ui/markup";
import { LookPlace } from "@/components/visit/look-place";
import type { EntityProfile } from "@/lib/entities/types";
import type { Chain } from "@/lib/field/chains";
import type { FieldWords } from "@/lib/field/words";
import { countryName } from "@/lib/text/country-names";
import { entitiesHref } from "./addresses";
import { StageTrack } from "./stage-track";

type Props = { entity: EntityProfile; chains: readonly Chain[]; words: FieldWords; follow: FollowPlace };

/** What an entity is: kind, country, names, summary and its place in the chain. */
export function EntityHeader({ entity, chains, words, follow }: Props) {
  const { slug, kind, country, name, nameZh, summary, stages, names } = entity;
  const pinyin = names.find(({ value, type }) => type === "primary" && value === nameZh)?.pinyin;
  return (
    <header>
      <p className="type-kicker flex flex-wrap gap-x-3">
        <a href={entitiesHref({ kind })} className="quiet-link">
          {words.kinds[kind].label}
        </a>
        {country && (
          <a href={entitiesHref({ country })} className="quiet-link">
            {countryName(country)}
          </a>
        )}
      </p>
      <h1 className="mt-3 type-display">{name}</h1>
      {nameZh && (
        <p lang="zh-Hans" className="mt-2 text-2xl leading-snug text-ink-soft">
          {nameZh}
          {pinyin && (
            <span lang="zh-Latn-pinyin" className="ml-3 font-sans text-base text-ink-faint">
              {pinyin}
            </span>
          )}
        </p>
      )}
      {summary && <p className="mt-4 max-w-measure type-standfirst">{summary}</p>}
      {stages.length > 0 && <StageTrack chains={chains} stages={stages} />}
      <FollowButton subject={`entity:${slug}`} name={name} main className="mt-5" {...follow} />
      <Markup as="div">
        <LookPlace signedIn={follow.signedIn} kind="entity" slug={slug} />
      </Markup>
    </header>
  );
}
