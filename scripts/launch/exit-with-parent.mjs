// Loaded into the processes that the launcher starts: without it they would outlive a launcher that was killed.
if (process.connected) process.on("disconnect", () => process.exit(0));
