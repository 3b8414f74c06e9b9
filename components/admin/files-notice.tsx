import { Callout } from "@/components/ui/callout";
import { DateTime } from "@/components/ui/date-time";
import type { AlteredLine } from "@/lib/attachments/queries/altered-files";

/** Tells admins about stored files that were withheld because they are not what was stored. */
export function FilesNotice({ files }: { files: readonly AlteredLine[] }) {
  if (files.length === 0) return null;
  return (
    <Callout tone="danger" title="Stored files are altered or missing" className="mb-6">
      <p>
        They were not sent to readers. Run <code>npm run verify</code> and restore them from a backup.
      </p>
      <ul className="mt-2 list-disc pl-5">
        {files.map(({ seq, at, what }) => (
          <li key={seq}>
            {what}, <DateTime value={at} />
          </li>
        ))}
      </ul>
    </Callout>
  );
}
