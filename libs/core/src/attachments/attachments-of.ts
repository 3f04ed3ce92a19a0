import type { Attachment, LinkPreview } from "@namegame/contract";
import { type RawBuilder, sql } from "kysely";

/** The photos of each message (as `m`) in their order; null where it has none. A column for messageQuery. */
export function attachmentsOf(): RawBuilder<Attachment[] | null> {
  return sql<Attachment[] | null>`(
    select json_agg(json_build_object('id', a.id, 'state', a.state, 'width', a.width, 'height', a.height) order by a.position)
      from attachments a where a.message_id = m.id
  )`;
}

/** What the page says of itself that each message (as `m`) links to; null where nothing is known of it. A column for messageQuery. */
export function previewOf(): RawBuilder<LinkPreview | null> {
  // A preview is a change of its message: the common one costs no look-up.
  return sql<LinkPreview | null>`case when m.change > 0 then (
    select json_build_object('url', l.url, 'site', l.site, 'title', l.title, 'description', l.description,
                             'image', case when l.image_key is not null then json_build_object('width', l.width, 'height', l.height) end)
      from link_previews l where l.message_id = m.id
  ) end`;
}
