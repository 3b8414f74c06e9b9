import { SMTPServer } from "smtp-server";

/** The stages of receiving a mail. `accepted`: the server has replied 250. */
export const STAGES = ["from", "recipient", "data", "accepted"] as const;
export type Stage = (typeof STAGES)[number];

/** A mail server that counts mails, and announces each stage so that a test can kill the client there. */
export type TestMailServer = {
  url: string;
  /** how often each Message-ID was accepted */
  accepted: Map<string, number>;
  /** called at each stage; the server waits for it */
  at: (stage: Stage, messageId: string) => Promise<void> | void;
  close: () => Promise<void>;
};

export async function openTestMailServer(): Promise<TestMailServer> {
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
  // Clients are killed midway on purpose.
  server.on("error", () => {});
  const port = await new Promise<number>((resolve) => {
    const listening = server.listen(0, "127.0.0.1", () => {
      const address = listening.address();
      resolve(typeof address === "object" && address ? address.port : 0);
    });
  });
  const end: TestMailServer = {
    url: `smtp://127.0.0.1:${port}`,
    accepted,
    at: () => {},
    close: () => new Promise((resolve) => server.close(resolve)),
  };
  const tell = async (stage: Stage, id = "") => end.at(stage, id);
  return end;
}
