import { TooMany } from "@/lib/reverse-proxy/request-budget";

/** The functions that one process may call in the other: each takes one value and returns one, or nothing. */
type Functions = Record<string, (value: never) => unknown>;

/** The connection to another process. */
export type Line = {
  send(message: unknown): void;
  /** @param receive called for each message, in order */
  onMessage(receive: (message: unknown) => void): void;
};

/** Calls of the functions that the other process serves. */
export type Channel<Theirs extends Functions> = {
  /** @throws TooMany, where the function does; an Error with the message of any other */
  call<Name extends keyof Theirs>(
    name: Name,
    value: Parameters<Theirs[Name]>[0],
  ): Promise<Awaited<ReturnType<Theirs[Name]>>>;
  /** calls without waiting for an answer */
  tell<Name extends keyof Theirs>(name: Name, value: Parameters<Theirs[Name]>[0]): void;
  /** the other process is gone: unanswered calls fail */
  end(): void;
};

type Message =
  | { name: string; value: unknown; id?: number }
  | { answers: number; value?: unknown; error?: string; tooManyFor?: number };

type Open = { resolve(value: unknown): void; reject(error: Error): void };

function told(error: unknown): { error: string } | { tooManyFor: number } {
  if (error instanceof TooMany) return { tooManyFor: error.seconds };
  return { error: error instanceof Error ? error.message : String(error) };
}

/** Opens one end; `ours` are the functions that the other end may call. */
export function openChannel<Theirs extends Functions>(line: Line, ours: Functions): Channel<Theirs> {
  const open = new Map<number, Open>();
  let last = 0;
  let ended = false;

  async function serve(name: string, value: unknown, id: number | undefined): Promise<void> {
    try {
      const answer = await ours[name]?.(value as never);
      if (id !== undefined) line.send({ answers: id, value: answer });
    } catch (error) {
      if (id === undefined) throw error;
      line.send({ answers: id, ...told(error) });
    }
  }

  line.onMessage((received) => {
    const message = received as Message;
    if ("name" in message) return void serve(message.name, message.value, message.id);
    const asking = open.get(message.answers);
    open.delete(message.answers);
    if (message.tooManyFor !== undefined) asking?.reject(new TooMany(message.tooManyFor));
    else if (message.error !== undefined) asking?.reject(new Error(message.error));
    else asking?.resolve(message.value);
  });

  return {
    call(name, value) {
      const asking = new Promise<unknown>((resolve, reject) => {
        if (ended) return reject(new Error("A process of the front server has ended"));
        const id = ++last;
        open.set(id, { resolve, reject });
        line.send({ name, value, id });
      });
      return asking as Promise<never>;
    },
    tell(name, value) {
      if (!ended) line.send({ name, value });
    },
    end() {
      ended = true;
      for (const { reject } of open.values()) reject(new Error("A process of the front server has ended"));
      open.clear();
    },
  };
}
