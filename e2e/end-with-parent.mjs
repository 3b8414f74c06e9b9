// Loaded into servers that tests and benches start: they end, as at Ctrl-C, when a test runner is killed.
if (process.connected) process.on("disconnect", () => process.kill(process.pid, "SIGTERM"));
