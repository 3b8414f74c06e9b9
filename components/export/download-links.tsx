export type DownloadLink = { href: string; name: string; title: string };

/** Files to download, in one row. */
export function DownloadLinks({ links }: { links: readonly DownloadLink[] }) {
  return (
    <ul className="mt-2 flex flex-wrap gap-x-5 gap-y-1 text-sm print:hidden">
      {links.map((link) => (
        <li key={link.href}>
          <a href={link.href} title={link.title} download className="text-link inline-block py-1">
            {link.name}
          </a>
        </li>
      ))}
    </ul>
  );
}
