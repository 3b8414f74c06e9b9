/** The names of markets used with a symbol, and the suffixes that data vendors append, by ISO 10383 code. */
const MARKETS: Record<string, { names: string[]; suffixes: string[] }> = {
  XASX: { names: ["ASX"], suffixes: ["AX"] },
  XSHG: { names: ["SSE", "SHA", "SH"], suffixes: ["SH", "SS"] },
  XSHE: { names: ["SZSE", "SHE", "SZ"], suffixes: ["SZ"] },
  XHKG: { names: ["HKEX", "SEHK", "HKG", "HK"], suffixes: ["HK"] },
  XNYS: { names: ["NYSE"], suffixes: ["N"] },
  XNAS: { names: ["NASDAQ", "Nasdaq"], suffixes: ["O"] },
  XASE: { names: ["NYSE American", "NYSE MKT", "NYSEAMERICAN"], suffixes: [] },
  XTSE: { names: ["TSX"], suffixes: ["TO"] },
  XTSX: { names: ["TSXV", "TSX-V", "TSX.V"], suffixes: ["V"] },
  XLON: { names: ["LSE", "LON"], suffixes: ["L"] },
  XTKS: { names: ["TSE", "TYO", "JPX"], suffixes: ["T"] },
  XBRU: { names: ["EBR", "Euronext Brussels"], suffixes: ["BR"] },
  XPAR: { names: ["EPA", "Euronext Paris"], suffixes: ["PA"] },
  XETR: { names: ["ETR", "Xetra"], suffixes: ["DE"] },
  XKRX: { names: ["KRX", "KOSPI"], suffixes: ["KS"] },
};

/** “XASX LYC” as written in texts: “ASX: LYC”, “ASX:LYC”, “LYC.AX”. Empty if it is not a market and a symbol. */
export function tickerForms(value: string): string[] {
  const [mic = "", symbol = ""] = value.split(" ");
  if (symbol === "") return [];
  const { names = [], suffixes = [] } = MARKETS[mic] ?? {};
  return [
    ...[mic, ...names].flatMap((name) => [`${name}: ${symbol}`, `${name}:${symbol}`, `${name} ${symbol}`]),
    ...suffixes.map((suffix) => `${symbol}.${suffix}`),
    // As Chinese vendors write it: SH600111.
    ...(mic === "XSHG" || mic === "XSHE" ? [`${suffixes[0]}${symbol}`] : []),
  ];
}

/** The symbol alone, if it has enough letters to be searched for in a text; it may have other meanings. */
export function bareTicker(value: string): string | null {
  const symbol = value.split(" ")[1] ?? "";
  return /^[A-Z]{3,5}$/.test(symbol) ? symbol : null;
}

export const TICKER_MARKETS: readonly string[] = Object.keys(MARKETS);

/** The markets with this name, or whose symbols have this suffix. */
export function marketsOf(name: string): string[] {
  return Object.entries(MARKETS).flatMap(([mic, { names, suffixes }]) =>
    names.includes(name) || suffixes.includes(name) ? [mic] : [],
  );
}
