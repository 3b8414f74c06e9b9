import type { IdentifierLine } from "@/lib/names/types";

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

/** Where an exchange shows a security by its symbol alone; the others want an ISIN or a name in the address. */
const LISTINGS: Record<string, (symbol: string) => string> = {
  XASE: (symbol) => `https://www.nyse.com/quote/XASE:${symbol}`,
  XASX: (symbol) => `https://www.asx.com.au/markets/company/${symbol}`,
  XHKG: (symbol) =>
    `https://www.hkex.com.hk/Market-Data/Securities-Prices/Equities/Equities-Quote?sym=${symbol}&sc_lang=en`,
  XNAS: (symbol) => `https://www.nasdaq.com/market-activity/stocks/${symbol.toLowerCase()}`,
  XNYS: (symbol) => `https://www.nyse.com/quote/XNYS:${symbol}`,
  XSHE: (symbol) => `https://www.szse.cn/certificate/individual/index.html?code=${symbol}`,
  XSHG: (symbol) =>
    `https://www.sse.com.cn/assortment/stock/list/info/company/index.shtml?COMPANY_CODE=${symbol}`,
  XTSE: (symbol) => `https://money.tmx.com/en/quote/${symbol}`,
  XTSX: (symbol) => `https://money.tmx.com/en/quote/${symbol}`,
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
      const [exchange = "", ...rest] = value.split(" ");
      const symbol = rest.join(" ");
      const href = symbol ? (LISTINGS[exchange]?.(encodeURIComponent(symbol)) ?? null) : null;
      return { label: EXCHANGES[exchange] ?? exchange, value: symbol || value, href };
    }
    case "ATOMIC":
      return { label: "Atomic number", value, href: `https://pubchem.ncbi.nlm.nih.gov/element/${code}` };
    default:
      return { label: scheme, value, href: null };
  }
}
