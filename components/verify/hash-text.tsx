/** A hash in groups of eight digits, to compare with a printed copy. Copies as one word. */
export function HashText({ hash }: { hash: string }) {
  const groups = hash.match(/.{1,8}/g) ?? [];
  return (
    <p className="mt-2 flex flex-wrap gap-x-2.5 rounded-card bg-sunken px-3 py-2 font-mono text-[0.8125rem] leading-6 select-all">
      {groups.map((group, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: groups have no other key and never move
        <span key={index}>{group}</span>
      ))}
    </p>
  );
}
