import autocannon from "autocannon";

export type Load = {
  url: string;
  paths: readonly string[];
  headers: Record<string, string>;
  connections: number;
  seconds: number;
  /** each connection begins at another place of the walk */
  apart?: boolean;
};
export type Measured = { perSecond: number; p50: number; p99: number; failed: number };

/** Sends requests over `connections` kept-alive connections, each walking all the paths; times in milliseconds. */
export async function measure({ url, paths, headers, connections, seconds, apart }: Load): Promise<Measured> {
  const requests = paths.map((path) => ({ method: "GET" as const, path, headers }));
  let nth = 0;
  const result = await autocannon({
    url,
    connections,
    duration: seconds,
    requests,
    setupClient: (client) => {
      if (!apart) return;
      const start = Math.floor((nth++ * requests.length) / connections);
      client.setRequests([...requests.slice(start), ...requests.slice(0, start)]);
    },
  });
  return {
    perSecond: result.requests.average,
    p50: result.latency.p50,
    p99: result.latency.p99,
    failed: result.non2xx + result.errors + result.timeouts,
  };
}

/** Not a number where there is none. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
