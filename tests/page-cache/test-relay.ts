import net from "node:net";

/** Relays connections to the servers in turn, until it is held: then nothing comes through, and nothing is closed. */
export async function openRelay(first: URL, ...others: URL[]) {
  const sockets: net.Socket[] = [];
  const turns = [first, ...others];
  const server = net.createServer((from) => {
    const to = turns.shift() ?? first;
    turns.push(to);
    const on = net.connect(Number(to.port), to.hostname);
    sockets.push(from, on);
    for (const socket of [from, on]) socket.on("error", () => {});
    from.pipe(on).pipe(from);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const through = new URL(first);
  through.port = String((server.address() as net.AddressInfo).port);
  return {
    url: through.href,
    hold() {
      for (const socket of sockets) socket.unpipe().pause();
    },
    close() {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}
