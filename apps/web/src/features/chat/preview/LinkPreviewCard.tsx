import type { LinkPreview } from "@namegame/contract";
import { cx, Icon } from "@namegame/ui";
import { t } from "../../../strings/index.ts";

export interface LinkPreviewCardProps {
  /** Of the message that links: the picture is found by it. */
  messageId: string;
  preview: LinkPreview;
}

// A picture as broad as this stands above the words; a squarer one, often a logo, beside them.
const BROAD = 1.3;

/** What a linked page says of itself, under a message's words. All of it is foreign, but for the site, by which a reader judges it. */
export function LinkPreviewCard({ messageId, preview }: LinkPreviewCardProps) {
  const { url, site, title, description, image } = preview;
  const broad = image !== null && image.width / image.height >= BROAD;
  return (
    <a
      href={url}
      target="_blank"
      rel="noopener noreferrer nofollow ugc"
      title={url}
      className={cx(
        "mt-2 flex w-80 max-w-full overflow-hidden rounded-lg border border-line bg-surface text-ink no-underline transition-colors duration-150 hover:bg-sunken focus-visible:-outline-offset-2",
        broad ? "flex-col" : "flex-row",
      )}
    >
      {image ? (
        <img
          src={`/api/previews/${messageId}`}
          alt=""
          width={image.width}
          height={image.height}
          loading="lazy"
          decoding="async"
          className={
            broad ? "aspect-[1.91/1] h-auto w-full bg-sunken object-cover" : "m-2 mr-0 size-16 shrink-0 rounded-sm bg-sunken object-cover"
          }
        />
      ) : null}
      <span className="flex min-w-0 flex-col gap-0.5 px-3 py-2 whitespace-normal">
        <span className="line-clamp-2 text-sm leading-snug font-semibold">{title}</span>
        {description ? <span className="line-clamp-2 text-xs text-ink-soft">{description}</span> : null}
        <span className="flex items-center gap-1 text-xs text-ink-soft">
          <Icon name="link" size={16} />
          <span className="min-w-0 truncate">{site}</span>
          <span className="sr-only">{t.attachments.newWindow}</span>
        </span>
      </span>
    </a>
  );
}
