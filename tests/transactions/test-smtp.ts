import { SMTPServer } from "smtp-server";

/** Where in taking one mail the far end is. `accepted`: it has said 250. */
export const STAGES = ["from", "recipient", "data", "accepted"] as const;
export type Stage = (typeof STAGES)[number];

/** A mail server that keeps count, and tells what it is about to do so that somebody can die of it. */
export type FarEnd = {
  url: string;
  /** how often each Message-ID was accepted */
  accepted: Map<string, number>;
  /** called at each stage; the server waits for it */
  at: (stage: Stage, messageId: string) => Promise<void> | void;
  close: () => Promise<void>;
};

export async function openFarEnd(): Promise<FarEnd> {
  const accepted = new Map<string, number>();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onMailFrom: (_from, _session, done) => void tell("from").then(() => done()),
    onRcptTo: (_to, _session, done) => void tell("recipient").then(() => done()),
    onData(stream, _session, done) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", async () => {
        const id = /^Message-ID: *<([^@>]+)/im.exec(Buffer.concat(chunks).toString())?.[1] ?? "";
        await tell("data", id);
        accepted.set(id, (accepted.get(id) ?? 0) + 1);
        done();
        await tell("accepted", id);
      });
    },
  });
  // A client that dies in the middle is what this is for.
  server.on("error", () => {});
  const port = await new Promise<number>((resolve) => {
    const listening = server.listen(0, "127.0.0.1", () => {
      const address = listening.address();
      resolve(typeof address === "object" && address ? address.port : 0);
    });
  });
  const end: FarEnd = {
    url: `smtp://127.0.0.1:${port}`,
    accepted,
    at: () => {},
    close: () => new Promise((resolve) => server.close(resolve)),
  };
  const tell = async (stage: Stage, id = "") => end.at(stage, id);
  return end;
}
