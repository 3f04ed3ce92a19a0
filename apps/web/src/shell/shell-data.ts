/** What the frame shows about the person who is signed in. Plain JSON: it crosses to the browser. */
export type ShellData = {
  viewer: { id: string; name: string; photoId: string | null };
  /** In the order the switcher lists them. */
  groups: ShellGroup[];
  /** Messages not read yet, over all conversations, when the page was made. */
  unread: number;
  /** Notices of the inbox not read yet, when the page was made. */
  inbox: number;
  /** The group whose People, Greet and Practice the bar opens on pages outside a group. */
  lastGroupId: string | null;
};

export type ShellGroup = { id: string; name: string };

/** Cookie (no secret, not needed for anything but the bar) that holds the group last looked at. */
export const LAST_GROUP_COOKIE = "ng_group";
