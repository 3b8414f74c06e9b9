/** What can be the first, the only or the leading one of its kind. */
const THINGS =
  "producer supplier maker manufacturer exporter importer processor refiner separator smelter miner recycler trader buyer customer user owner operator developer fabricator converter distributor vendor seller provider contractor licensor licensee holder shipper integrator explorer lender investor employer bidder rival competitor peer contender challenger consumer builder designer toller assayer vertically-integrated-group refinery company firm group business enterprise corporation conglomerate venture consortium start-up startup subsidiary institution mine quarry deposit orebody pit shaft plant factory facility works mill concentrator foundry crusher workshop installation unit-operation complex site park base country nation state province county city source supply supplier project product magnet motor alloy grade technology process method route technique solution system platform institute laboratory lab university centre center programme program standard alliance market hub cluster player port terminal chain line circuit kiln furnace reactor machine material metal element substitute alternative asset resource reserve stockpile body exchange contract fund listing licence license permit patent option beneficiary recipient member partner destination outlet jurisdiction economy power region area place";

const AGENT =
  "(?!(?:quarter|number|order|letter|answer|paper|matter|other|corner|chapter|factor|error|winter|summer|water|river|border|dinner|december|september|october|november|visitor|speaker|officer|minister|reporter|offer|layer|floor|door|color|minor|major|prior|former|latter|later|after|over|under|never|ever|rather|whether|either|neither|together|further|another|father|mother|brother|daughter|sister|teacher|doctor|author|editor|caller|reader|player|trigger|barrier|carrier|tower|counter|register|banner|poster|header|footer|pointer|marker|figure|passenger|prisoner|horror|mirror|flavour|hour|tour|labour|harbour|pier|tier|career|survivor|drawer|locker|cover|folder|finger|shoulder|ladder|gutter|rubber|leather|weather|feather|timber|cylinder|chamber|volunteer|engineer|manager|director|chair|stair|affair|pair|air|her|their|your|our|per|for|nor|or)s?\\b)\\p{Ll}{3,20}(?:er|or)s?";

const plural = (noun: string): string =>
  noun.endsWith("y") && !/[aeiou]y$/u.test(noun)
    ? `${noun.slice(0, -1)}(?:y|ies)`
    : /(?:s|x|ch)$/u.test(noun)
      ? `${noun}(?:es)?`
      : `${noun}s?`;

/** A noun for a person or thing that is ranked, singular or plural. */
export const THING = `(?:${THINGS.split(" ").map(plural).join("|")}|${AGENT})`;

/** Countries, continents and regions as they own something: “Europe’s first”. */
export const PLACE =
  "(?:world|globe|planet|country|nation|continent|region|province|state|island|kingdom|republic|industry|sector|trade|field|hemisphere|China|Europe|America|Asia|Japan|Africa|Oceania|Australia|Australasia|India|Indonesia|Thailand|Laos|Mongolia|Brazil|Chile|Argentina|Canada|Mexico|Britain|England|Scotland|Ireland|Germany|France|Spain|Portugal|Italy|Poland|Romania|Serbia|Greece|Turkey|Türkiye|Korea|Malaysia|Vietnam|Myanmar|Burma|Estonia|Latvia|Lithuania|Finland|Norway|Sweden|Denmark|Greenland|Iceland|Belgium|Austria|Switzerland|Netherlands|Ukraine|Russia|Kazakhstan|Uzbekistan|Kyrgyzstan|Tajikistan|Iran|Israel|Arabia|Egypt|Namibia|Angola|Malawi|Tanzania|Uganda|Burundi|Rwanda|Madagascar|Mozambique|Kenya|Nigeria|Gabon|Zambia|Zimbabwe|Congo|Taiwan|Singapore|Philippines|Queensland|Victoria|Texas|California|Wyoming|Nevada|Alaska|Quebec|Ontario|Saskatchewan|Jiangxi|Sichuan|Fujian|Guangdong|Guangxi|Hunan|Shandong|Zhejiang|Yunnan|Jiangsu|Hubei|Ganzhou|Baotou|Beijing|West|East|North|South|US|U\\.S\\.|USA|UK|EU|ASEAN|NATO|G7|bloc)";

/**
 * “in Europe”, “outside China”, “of its kind”, “in operation”: the scope in which a thing is the first or the only one.
 */
export const SCOPE = `(?:anywhere|worldwide|globally|nationally|(?:in|outside|outside of|on|across|of|within|beyond) (?:the |all |all of |mainland |western |eastern |northern |southern |central |continental |North |South |Latin |Central |Western |Eastern |Northern |Southern |Southeast |South-East |Great |New |Saudi |sub-Saharan )*${PLACE}\\b|of (?:its|this|that|the|their) (?:\\p{Ll}+ )?(?:kind|type|sort|class|size|scale|calibre)|in (?:operation|production|service|existence|its class|the class|the field|the business|the trade|the market)|outside of? [\\p{Lu}][\\p{L}-]+|capable of|able to|licen[cs]ed to|authori[sz]ed to|certified to|permitted to|allowed to)`;
