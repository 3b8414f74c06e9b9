/** Something that one writer at a time changes and everyone reads: its states are numbered from 0. */
export type Register = {
  name: string;
  /** the newest state that anyone was shown */
  known: number;
  /** the newest state that a writer has begun to write */
  begun: number;
  writing: boolean;
};

export type Stale = { register: string; known: number; begun: number; seen: string };

/**
 * Records reads and writes as they happen and compares them with what a single machine would answer: a read shows a
 * state no older than any that was committed, or seen by a finished read, before it began, and none that no writer has
 * begun. With one writer at a time for each register this is linearizability.
 */
export class History {
  readonly stale: Stale[] = [];
  reads = 0;
  writes = 0;

  /**
   * @param write brings the register to the state that it is given, and ends when that is committed
   */
  async write(register: Register, write: (state: number) => Promise<void>): Promise<void> {
    if (register.writing) throw new Error(`${register.name} has a writer already`);
    register.writing = true;
    try {
      const state = register.begun + 1;
      register.begun = state;
      await write(state);
      register.known = Math.max(register.known, state);
      this.writes += 1;
    } finally {
      register.writing = false;
    }
  }

  /**
   * @param read asks, and tells of each register that the answer shows in which states it looks so; `seen` is told of a read
   *     that was stale
   */
  async read(
    registers: readonly Register[],
    read: () => Promise<{ shows(register: Register, state: number): boolean; seen: string }>,
  ): Promise<void> {
    const before = registers.map(({ known }) => known);
    const { shows, seen } = await read();
    this.reads += 1;
    for (const [index, register] of registers.entries()) {
      const from = before[index] ?? 0;
      const { name, begun } = register;
      const possible: number[] = [];
      for (let state = from; state <= begun; state++) if (shows(register, state)) possible.push(state);
      const [oldest] = possible;
      if (oldest === undefined) this.stale.push({ register: name, known: from, begun, seen });
      // A state that another reader was shown is known to all from now on.
      else register.known = Math.max(register.known, oldest);
    }
  }
}
