import type { Logo as StoredLogo } from "@/lib/settings/keys";

/** The mark: a needle that the stone has turned, its pole in the accent. */
export function LogoMark({ className = "size-7" }: { className?: string }) {
  return (
    <svg viewBox="0 0 24 24" fill="none" aria-hidden="true" className={className}>
      <path
        d="M15.1 2.5A10 10 0 1 0 21.5 8.9"
        stroke="currentColor"
        strokeWidth="1.7"
        strokeLinecap="round"
        transform="rotate(-1 12 12)"
      />
      <path d="M20.6 3.4 14.2 14.2 9.8 9.8Z" className="fill-accent" />
      <path d="M6.6 17.4 9.8 9.8l4.4 4.4Z" className="fill-current" />
    </svg>
  );
}

/** What a logo shows of the house. */
export type House = { name: string; logoLight?: StoredLogo | null; logoDark?: StoredLogo | null };

/** The logo of the house, which has its name in it; without one our mark with the name. */
export function Logo({ house: { name, logoLight = null, logoDark = null } }: { house: House }) {
  const [light, dark] = [logoLight ?? logoDark, logoDark ?? logoLight];
  if (light && dark) {
    return light.file === dark.file ? (
      <LogoPicture logo={light} />
    ) : (
      <>
        <LogoPicture logo={light} className="dark:hidden" />
        <LogoPicture logo={dark} className="hidden dark:block" />
      </>
    );
  }
  return (
    <span className="inline-flex min-w-0 items-center gap-2 text-ink">
      <LogoMark className="size-7 shrink-0" />
      <span
        className={`truncate font-serif leading-tight font-[620] tracking-[-0.015em] ${name.length > 18 ? "text-base" : "text-[1.375rem]"}`}
      >
        {name}
      </span>
    </span>
  );
}

/** The link around it says its name. */
function LogoPicture({
  logo: { file, width, height },
  className = "",
}: {
  logo: StoredLogo;
  className?: string;
}) {
  return (
    // biome-ignore lint/performance/noImgElement: pictures are made small when they come in
    <img
      src={`/house/${file}`}
      alt=""
      {...{ width, height }}
      loading="lazy"
      className={`h-9 w-auto max-w-full object-contain object-left ${className}`}
    />
  );
}
