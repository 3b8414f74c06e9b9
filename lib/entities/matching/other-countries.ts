import type { SplitText } from "./split-text";
import { isWord } from "./units";

/** A country by its code, with its names and the adjectives for its bodies: in English, and in simplified Chinese. */
const COUNTRIES: Record<string, { names: string[]; zh: string[] }> = {
  CN: {
    names: ["china", "chinese", "prc", "beijing"],
    zh: ["中国", "我国", "国家", "中华人民共和国", "人民共和国", "中方"],
  },
  US: {
    names: ["us", "u.s", "usa", "united states", "american", "america", "washington"],
    zh: ["美国", "美"],
  },
  JP: { names: ["japan", "japanese", "tokyo"], zh: ["日本", "日"] },
  KR: { names: ["korea", "korean", "south korea", "south korean", "seoul"], zh: ["韩国", "南韩", "韩"] },
  IN: { names: ["india", "indian", "new delhi"], zh: ["印度", "印"] },
  TH: { names: ["thailand", "thai"], zh: ["泰国"] },
  VN: { names: ["vietnam", "vietnamese", "viet nam", "hanoi"], zh: ["越南"] },
  MY: { names: ["malaysia", "malaysian"], zh: ["马来西亚"] },
  MM: { names: ["myanmar", "burmese", "burma"], zh: ["缅甸"] },
  ID: { names: ["indonesia", "indonesian"], zh: ["印度尼西亚", "印尼"] },
  SG: { names: ["singapore", "singaporean"], zh: ["新加坡"] },
  MN: { names: ["mongolia", "mongolian"], zh: ["蒙古国", "蒙古"] },
  KZ: { names: ["kazakhstan", "kazakh"], zh: ["哈萨克斯坦"] },
  DE: { names: ["germany", "german", "berlin"], zh: ["德国", "德"] },
  FR: { names: ["france", "french"], zh: ["法国", "法"] },
  GB: { names: ["uk", "u.k", "united kingdom", "britain", "british"], zh: ["英国", "英"] },
  EU: { names: ["eu", "european union", "european", "brussels"], zh: ["欧盟", "欧洲", "欧"] },
  EE: { names: ["estonia", "estonian"], zh: ["爱沙尼亚"] },
  SE: { names: ["sweden", "swedish"], zh: ["瑞典"] },
  NO: { names: ["norway", "norwegian"], zh: ["挪威"] },
  IT: { names: ["italy", "italian"], zh: ["意大利"] },
  ES: { names: ["spain", "spanish"], zh: ["西班牙"] },
  PL: { names: ["poland", "polish"], zh: ["波兰"] },
  NL: { names: ["netherlands", "dutch"], zh: ["荷兰"] },
  TR: { names: ["turkey", "türkiye", "turkish"], zh: ["土耳其"] },
  UA: { names: ["ukraine", "ukrainian"], zh: ["乌克兰"] },
  RU: { names: ["russia", "russian", "moscow"], zh: ["俄罗斯", "俄国", "俄"] },
  AU: { names: ["australia", "australian", "canberra"], zh: ["澳大利亚", "澳洲", "澳"] },
  NZ: { names: ["new zealand"], zh: ["新西兰"] },
  CA: { names: ["canada", "canadian", "ottawa"], zh: ["加拿大", "加"] },
  BR: { names: ["brazil", "brazilian"], zh: ["巴西"] },
  MX: { names: ["mexico", "mexican"], zh: ["墨西哥"] },
  CL: { names: ["chile", "chilean"], zh: ["智利"] },
  ZA: { names: ["south africa", "south african"], zh: ["南非"] },
  TZ: { names: ["tanzania", "tanzanian"], zh: ["坦桑尼亚"] },
  SA: { names: ["saudi arabia", "saudi"], zh: ["沙特阿拉伯", "沙特"] },
  IL: { names: ["israel", "israeli"], zh: ["以色列"] },
  PK: { names: ["pakistan", "pakistani"], zh: ["巴基斯坦"] },
  PH: { names: ["philippines", "philippine"], zh: ["菲律宾"] },
  LA: { names: ["laos", "lao"], zh: ["老挝"] },
  KP: { names: ["north korea", "north korean"], zh: ["朝鲜"] },
  HK: { names: ["hong kong"], zh: ["香港"] },
  TW: { names: ["taiwan", "taiwanese"], zh: ["台湾", "中华民国"] },
};

/** Every other country by its Chinese and English names, from ICU. */
const FURTHER = furtherCountries();

function furtherCountries(): { zh: string; en: string }[] {
  const [zh, en] = ["zh-Hans", "en"].map((language) => new Intl.DisplayNames(language, { type: "region" }));
  const letters = Array.from("ABCDEFGHIJKLMNOPQRSTUVWXYZ");
  return letters.flatMap((one) =>
    letters.flatMap((other) => {
      const code = one + other;
      const name = zh?.of(code) ?? code;
      return code in COUNTRIES || name === code || /[A-Z]|未知|特别行政区/u.test(name)
        ? []
        : [{ zh: name, en: (en?.of(code) ?? code).toLowerCase() }];
    }),
  );
}

/** “Peruvian”, “Congolese”, “Swedish”, “Iraqi”: from a country that the table does not list. */
const DEMONYM = /^\p{Lu}\p{Ll}+(?:[^t]ian|ean|[^c]an|ese|ish|[aeqhn]i)$/u;
const NO_DEMONYM =
  /^(?:Chinese|Shanghai|Delhi|Asian|European|Sichuan|Hunan|Henan|Yunnan|Urban|American|Christian|Ocean|German|Human|Republican|Metropolitan)$/u;

/** Characters that abbreviate a country before a body of it: 美商务部. */
const SHORT = /(?:^|[^\p{Script=Han}\d〇]|[据对与和及由向因被但而、，])[美日韩印俄英法德欧澳加越泰缅台港]$/u;
/** What joins a body to a preceding one, whose country it may share: 美国国防部与商务部. */
const JOINED = /[与和及、同]$/u;

/** Han characters after which a body’s bare name begins: “由商务部”, “与商务部”. */
const LEADING = new Set([
  ..."与和及由经据向对在被是按请到给从即如但而又则因让使该同称说：，。、；（）《》“”",
]);
/** Words of two characters that do the same. */
const LEADING_WORDS = [
  "根据",
  "按照",
  "以及",
  "随后",
  "其中",
  "目前",
  "此前",
  "日前",
  "昨日",
  "今日",
  "当日",
  "包括",
  "通过",
  "来自",
  "依照",
  "会同",
  "签署",
  "发布",
  "公布",
  "印发",
  "报送",
  "提交",
  "约谈",
  "致函",
  "配合",
  "协助",
  "代表",
  "会见",
  "经由",
  "联合",
  "要求",
  "建议",
  "敦促",
  "呼吁",
  "批评",
  "回应",
  "获悉",
  "近日",
  "今天",
  "昨天",
  "此次",
  "届时",
  "同时",
  "此外",
];
const DATE = /[\d〇零一二三四五六七八九十][年月日号]$/;
/** “其他国家商务部” belongs to no particular country. */
const SEVERAL = /(?:其他|有关|相关|各|多个|两个|等|两|他)国家?$/;

export const countryWords = (code: string): string[] => COUNTRIES[code]?.names ?? [];

/** Decides by what precedes a Chinese name of a public body: this country’s, another’s, or undecidable. */
export function chineseBodyBefore(text: string, country: string | null): "same" | "other" | "unclear" {
  if (FURTHER.some(({ zh }) => text.endsWith(zh))) return "other";
  if (text === "" || !/\p{Script=Han}$/u.test(text)) {
    // “美国（商务部）” is not a way to write it; a full stop or a space separates.
    return "same";
  }
  const before = text.replace(/的$/, "").replace(/(?:联邦|王国|政府|中央)$/u, "");
  if (before.endsWith("内蒙古")) return "unclear";
  for (const [code, { zh }] of Object.entries(COUNTRIES)) {
    if (code !== country && zh.some((name) => name.length > 1 && before.endsWith(name))) return "other";
  }
  if (country !== null && SHORT.test(before)) return "other";
  if (SEVERAL.test(before)) return "unclear";
  const own = country === null ? [] : (COUNTRIES[country]?.zh ?? []);
  if (own.some((name) => before.endsWith(name))) return "same";
  const last = text.slice(-1);
  if (JOINED.test(text) && namesAnother(text, country)) return "unclear";
  if (LEADING.has(last) || DATE.test(text) || LEADING_WORDS.some((word) => text.endsWith(word)))
    return "same";
  return "unclear";
}

/** Whether the clause before names another country and not this one. */
function namesAnother(text: string, country: string | null): boolean {
  const clause = /[^，。；：！？]*$/u.exec(text)?.[0] ?? "";
  const has = (code: string) =>
    COUNTRIES[code]?.zh.some((name) => name.length > 1 && clause.includes(name)) ?? false;
  return Object.keys(COUNTRIES).some((code) => code !== country && has(code)) && !(country && has(country));
}

/** “Ministry of Commerce and Industry”: a body with a longer name is a different one. */
const LONGER =
  /^(?:and|&) (?:industry|trade|supply|investment|finance|labou?r|consumer|tourism|energy|economy)\b/u;

/** Whether another country is named directly before or after the units, which would make it that country's body. */
export function isOfAnotherCountry(
  split: SplitText,
  from: number,
  to: number,
  country: string | null,
): boolean {
  const before = phrase(split, from, -1, 4);
  const after = phrase(split, to, 1, 5);
  if (LONGER.test(after) || isDemonym(split, from)) return true;
  if (
    FURTHER.some(
      ({ en }) => before.endsWith(en) || before.endsWith(`${en}'s`) || after.startsWith(`of ${en}`),
    )
  )
    return true;
  return Object.entries(COUNTRIES).some(
    ([code, { names }]) =>
      code !== country &&
      names.some(
        (name) =>
          before === name ||
          before.endsWith(` ${name}`) ||
          before.endsWith(` ${name}'s`) ||
          before === `${name}'s` ||
          before.endsWith(` ${name}'`) ||
          new RegExp(
            `^(?:of|in|for) (?:the (?:republic of |kingdom of |federal republic of )?)?${name}\\b`,
          ).test(after),
      ),
  );
}

function isDemonym({ raws }: SplitText, from: number): boolean {
  let at = from - 1;
  while (at >= 0 && /^\s+$/.test(raws[at] ?? "")) at -= 1;
  return DEMONYM.test(raws[at] ?? "") && !NO_DEMONYM.test(raws[at] ?? "");
}

/** A few units in that direction, in compared form, up to the end of the phrase. */
function phrase({ keys, raws }: SplitText, at: number, step: -1 | 1, words: number): string {
  const found: string[] = [];
  let seen = 0;
  for (let next = at + step; next >= 0 && next < keys.length && seen < words; next += step) {
    const raw = raws[next] ?? "";
    const key = keys[next] ?? "";
    if (!isWord(raw) && !/^[\s.'\u2019-]+$/.test(raw)) break;
    if (isWord(raw)) seen += 1;
    found.push(key);
  }
  const text = (step === -1 ? found.reverse() : found).join("").trim();
  return text.replace(/\.$/, "");
}
