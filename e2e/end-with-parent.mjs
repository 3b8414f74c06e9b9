// Loaded into servers that tests and benches start: they end, as at Ctrl-C, when a test runner is killed.
if (process.connected) {
  process.on("disconnect", () => {
    // No one reads what they print while they end.
    for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});
    process.kill(process.pid, "SIGTERM");
  });
  // A server that has nothing left to do ends by itself.
  process.channel.unref();
}
