const WORDS = new Intl.Segmenter("en", { granularity: "word" });

/** Words that wave something through and say nothing about it. */
const FILLERS: ReadonlySet<string> = new Set(
  `a ok okay k kk yes yep no not none nil na n fine good great sure all right alright it its it’s it's is are this that that’s
  that's these they the i we be done test tests todo tbd tbc see above x xx xxx yyy zzz lgtm just because please go ahead and
  publish approved accepted accept ignore ignored skip skipped pass passed whatever correct true blah foo bar asdf qwerty
  reason reasons 好 好的 可以 行 是 是的 对 的 了 没 没有 没问题 问题 无 同意 通过 已 阅 略 不 错 不错 确认 这 这个 都 嗯 测试 原因`.split(
    /\s+/,
  ),
);
const LEAST = 3;
/** Longer reasons are rejected anyway; finding words in a long run of characters takes quadratic time. */
const LOOKED_AT = 1_000;

/**
 * The problem with a reason, as a message for its field; null for one in words. A few words that say nothing
 * (“this is fine”) do not count, nor does one word repeated.
 *
 * @param least minimum number of different words
 */
export function problemOfReason(reason: string, least = LEAST): string | null {
  if (reason.trim() === "") return "Give a reason.";
  const words = [
    ...WORDS.segment(reason.slice(0, LOOKED_AT).normalize("NFKC").slice(0, LOOKED_AT).toLowerCase()),
  ]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ segment }) => segment);
  const telling = words.filter((word) => isTelling(word));
  if (telling.length > 0 && new Set(words).size >= least) return null;
  return least === 1
    ? "Explain it in words: it is shown to readers."
    : "Explain it in a few words, for anyone who asks later.";
}

/** A word of three letters and more, or one in a script that needs fewer. */
const isTelling = (word: string): boolean =>
  !FILLERS.has(word) &&
  !/^(.)\1*$/u.test(word) &&
  (/\p{L}{3}/u.test(word) ||
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]{2}/u.test(word));
