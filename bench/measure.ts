import autocannon from "autocannon";

export type Load = {
  url: string;
  paths: readonly string[];
  headers: Record<string, string>;
  connections: number;
  seconds: number;
};
export type Measured = { perSecond: number; p50: number; p99: number; failed: number };

/** Sends requests over `connections` kept-alive connections, each walking all the paths; times in milliseconds. */
export async function measure({ url, paths, headers, connections, seconds }: Load): Promise<Measured> {
  const result = await autocannon({
    url,
    connections,
    duration: seconds,
    requests: paths.map((path) => ({ method: "GET", path, headers })),
  });
  return {
    perSecond: result.requests.average,
    p50: result.latency.p50,
    p99: result.latency.p99,
    failed: result.non2xx + result.errors + result.timeouts,
  };
}
