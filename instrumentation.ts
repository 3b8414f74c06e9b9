/** Called by Next once, before it answers anything. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const [{ env }, { tellReads }] = await Promise.all([
    import("@/lib/env"),
    import("@/lib/page-cache/render-reads"),
  ]);
  const { LODESTONE_RENDER_TOKEN } = env();
  if (LODESTONE_RENDER_TOKEN) tellReads(LODESTONE_RENDER_TOKEN);
}
