import { z } from "zod";
import { defineActions } from "./define.ts";
import { id, name, none, time } from "./fields.ts";
import { face } from "./people.ts";
import { groupTypes, membershipRoles } from "./generated/enums.ts";
import { RETENTION_DAYS } from "./limits.ts";

export const groupSummary = z.object({
  id,
  name: z.string(),
  type: z.enum(groupTypes),
  role: z.enum(membershipRoles),
  memberCount: z.number().int(),
  archivedAt: time.nullable(),
});
export type GroupSummary = z.output<typeof groupSummary>;

const retention = z.union(RETENTION_DAYS.map((days) => z.literal(days))).nullable();
export type Retention = z.output<typeof retention>;

export const groupView = groupSummary.extend({
  conversationId: id,
  hidden: z.boolean(),
  /** Names that several members share with me, so that the page can ask me for an initial. */
  sharesMyName: z.number().int(),
  metCount: z.number().int(),
  canRename: z.boolean(),
  canArchive: z.boolean(),
  canInvite: z.boolean(),
  canPoster: z.boolean(),
  canManageRoles: z.boolean(),
  retentionDays: retention,
  canSetRetention: z.boolean(),
  /** Reported messages that wait; null for whoever does not look after the group. */
  openReports: z.number().int().nullable(),
});
export type GroupView = z.output<typeof groupView>;

/** A line of the list from which admins look after a group's people. */
export const rosterMember = face.extend({
  role: z.enum(membershipRoles),
  hidden: z.boolean(),
  isMe: z.boolean(),
  canRemove: z.boolean(),
  assignableRoles: z.array(z.enum(membershipRoles)),
});
export type RosterMember = z.output<typeof rosterMember>;

const ofGroup = z.object({ groupId: id });

export const groupsActions = defineActions({
  "groups.create": { input: z.object({ name, type: z.enum(groupTypes) }), output: z.object({ groupId: id }) },
  "groups.list": { input: none, output: z.object({ groups: z.array(groupSummary) }) },
  "groups.get": { input: ofGroup, output: z.object({ group: groupView }) },
  /** For owner and admins: everybody, also who is hidden or blocked them. */
  "groups.roster": { input: ofGroup, output: z.object({ members: z.array(rosterMember) }) },
  "groups.rename": { input: ofGroup.extend({ name }), output: none },
  /** How long messages are kept; by an owner. */
  "groups.setRetention": { input: ofGroup.extend({ days: retention }), output: none },
  "groups.archive": { input: ofGroup, output: none },
  "groups.restore": { input: ofGroup, output: none },
  "groups.leave": { input: ofGroup, output: none },
  "groups.removeMember": { input: ofGroup.extend({ userId: id }), output: none },
  "groups.setRole": { input: ofGroup.extend({ userId: id, role: z.enum(membershipRoles) }), output: none },
  "groups.setHidden": { input: ofGroup.extend({ hidden: z.boolean() }), output: none },
});
