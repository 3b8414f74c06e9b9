/**
 * Hostile clients, in their own process: `hostile-clients.ts PORT REPORT-PATH COUNT`. COUNT send slowly, COUNT do
 * nothing, COUNT send 300 requests at once and read no answer. A client that is cut off reconnects a second later.
 * Prints `ready` when all have begun.
 */
import net from "node:net";

const [, , portText, path = "/", countText] = process.argv;
const port = Number(portText);
const count = Number(countText);

const AGAIN_MS = 1_000;
const SLOW_MS = 5_000;
const PIPELINED = 300;
const HOST = `Host: localhost:${port}\r\n`;
const PAGE = `GET ${path} HTTP/1.1\r\n${HOST}Accept-Encoding: gzip\r\n\r\n`;

type Client = (socket: net.Socket, nth: number) => NodeJS.Timeout | undefined;

const slow: Client = (socket, nth) => {
  const body = `POST /sign-in HTTP/1.1\r\n${HOST}Sec-Fetch-Site: same-origin\r\nContent-Length: 60000\r\n\r\n`;
  socket.write(nth % 2 === 0 ? body : "GET / HTTP/1.1\r\nx-header: ");
  return setInterval(() => socket.write("x"), SLOW_MS);
};
const idle: Client = (socket, nth) => {
  socket.resume();
  if (nth % 2 === 0) socket.write(PAGE);
  return undefined;
};
const pipelining: Client = (socket) => {
  socket.pause();
  socket.write(PAGE.repeat(PIPELINED));
  return undefined;
};

/** Linux gives a machine all of 127.0.0.0/8, so that they come from as many addresses as a crowd would. */
function addressOf(nth: number): string {
  return process.platform === "linux" ? `127.0.1.${1 + (nth % 50)}` : "127.0.0.1";
}

function keepComing(client: Client, nth: number, begun: () => void): void {
  const socket = net.connect({ port, host: "127.0.0.1", localAddress: addressOf(nth) });
  let timer: NodeJS.Timeout | undefined;
  socket.on("connect", () => {
    timer = client(socket, nth);
    begun();
  });
  socket.on("error", () => {});
  socket.on("end", () => socket.destroy());
  socket.on("close", () => {
    clearInterval(timer);
    setTimeout(() => keepComing(client, nth, begun), AGAIN_MS);
  });
}

const clients = [slow, idle, pipelining].flatMap((client) =>
  Array.from({ length: count }, (_, nth) => new Promise<void>((begun) => keepComing(client, nth, begun))),
);
await Promise.all(clients);
console.log("ready");
