import type { IdentifierLine } from "@/lib/entities/types";

const EXCHANGES: Record<string, string> = {
  XASE: "NYSE American",
  XASX: "ASX",
  XBRU: "Euronext Brussels",
  XHKG: "Hong Kong",
  XLON: "London",
  XNAS: "Nasdaq",
  XNYS: "NYSE",
  XSHE: "Shenzhen",
  XSHG: "Shanghai",
  XTKS: "Tokyo",
  XTSE: "Toronto",
  XTSX: "TSX Venture",
};

/** An identifier as people read it, with the register where it can be looked up. */
export type IdentifierFacts = { label: string; value: string; href: string | null };

export function identifierFacts({ scheme, value }: IdentifierLine): IdentifierFacts {
  const code = encodeURIComponent(value);
  switch (scheme) {
    case "LEI":
      return { label: "LEI", value, href: `https://search.gleif.org/#/record/${code}` };
    case "QID":
      return { label: "Wikidata", value, href: `https://www.wikidata.org/wiki/${code}` };
    case "CAS":
      return { label: "CAS", value, href: `https://commonchemistry.cas.org/detail?cas_rn=${code}` };
    case "HS":
      return { label: "HS code", value, href: `https://hts.usitc.gov/search?query=${code}` };
    case "MIC": {
      const [exchange = "", ...symbol] = value.split(" ");
      return { label: EXCHANGES[exchange] ?? exchange, value: symbol.join(" ") || value, href: null };
    }
    case "ATOMIC":
      return { label: "Atomic number", value, href: null };
    default:
      return { label: scheme, value, href: null };
  }
}
