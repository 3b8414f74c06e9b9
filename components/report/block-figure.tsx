import type { Block } from "@/lib/document/block";
import type { Reading } from "./reading";

type Figure = Extract<Block, { type: "figure" }>;

type Props = { block: Figure; className?: string; reading: Reading };

/** A picture with its caption and credit. Its size is known, so nothing jumps while it loads. */
export function FigureBlock({ block, className, reading }: Props) {
  const { id, attachmentId, width, height, alt, caption, credit } = block.attrs;
  return (
    <figure id={id} className={className}>
      {/* biome-ignore lint/performance/noImgElement: /files checks access each time; an optimiser caches copies */}
      <img
        src={`${reading.pictures}/${attachmentId}`}
        width={width}
        height={height}
        alt={alt}
        loading="lazy"
        decoding="async"
      />
      {(caption || credit) && (
        <figcaption>
          {caption}
          {credit && <span className="credit">{credit}</span>}
        </figcaption>
      )}
    </figure>
  );
}
