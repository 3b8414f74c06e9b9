const ORIGIN = { address: "local", userAgent: "npm start" };

/**
 * Adds what an instance that ran an earlier release lacks, once, at the start: a signing key, signatures of the entries
 * from before there were keys, the sentences that prove relationships, the field that was part of the program, and seals of what readers rely on. Prints what
 * it did.
 */
export async function catchUp(say: (step: string) => void): Promise<void> {
  const { signUnsigned } = await import("@/lib/integrity/commands/sign-unsigned");
  const { fillProofs } = await import("@/lib/entities/commands/relationships/fill-proofs");
  try {
    const signed = await signUnsigned();
    if (signed > 0) say(`signed ${signed} ${signed === 1 ? "entry" : "entries"} of the publication log`);
  } catch (error) {
    // Reading goes on without a key; publishing says what to do.
    say(
      `the publication log is not signed in full. ${error instanceof Error ? error.message : String(error)}`,
    );
  }
  const found = await fillProofs();
  if (found > 0) say(`found ${found} ${found === 1 ? "sentence" : "sentences"} that prove relationships`);
  const { adoptField } = await import("@/lib/packs/commands/adopt-field");
  if (await adoptField(ORIGIN))
    say("loaded the words of the rare-earth field, which were part of earlier releases");
  const { sealFacts } = await import("@/lib/audit/commands/seal-facts");
  const sealed = await sealFacts(ORIGIN);
  if (sealed > 0) say(`sealed ${sealed} ${sealed === 1 ? "row" : "rows"} that readers rely on`);
}
