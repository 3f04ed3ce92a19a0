import { membershipRoles, type MembershipRole } from "@namegame/contract";
import { describe, expect, it } from "vitest";
import {
  assignableRoles,
  groupRights,
  joiningRole,
  mayHost,
  mayManageCode,
  mayRemove,
  mintLimit,
  nameForStrangers,
  rolesBelow,
  seesCodesOfOthers,
  seesField,
  seesPerson,
  stillVouched,
  writeAccess,
} from "./index.ts";

const all = [...membershipRoles];

describe("group", () => {
  it.each<[MembershipRole, string[], string[]]>([
    [
      "owner",
      ["rename", "archive", "setRetention", "manageRoles", "seeRoster", "seeScore", "seeHidden"],
      ["restore", "seeRoster", "seeScore", "seeHidden"],
    ],
    ["admin", ["rename", "manageRoles", "seeRoster", "seeScore", "seeHidden"], ["seeRoster", "seeScore", "seeHidden"]],
    ["helper", [], []],
    ["member", [], []],
    ["guest", [], []],
  ])("%s may %j, and %j once it is archived", (role, open, archived) => {
    expect(allowed(groupRights({ role, archived: false }))).toEqual(open);
    expect(allowed(groupRights({ role, archived: true }))).toEqual(archived);
  });
});

describe("membership", () => {
  it.each<[MembershipRole, MembershipRole, MembershipRole[], boolean]>([
    ["owner", "owner", all, true],
    ["owner", "guest", all, true],
    ["admin", "owner", [], false],
    ["admin", "admin", [], false],
    ["admin", "helper", ["helper", "member", "guest"], true],
    ["admin", "guest", ["helper", "member", "guest"], true],
    ["helper", "guest", [], false],
    ["member", "guest", [], false],
    ["guest", "guest", [], false],
  ])("%s may give %s the roles %j, and remove them: %s", (actor, subject, roles, remove) => {
    expect(assignableRoles({ actor, subject })).toEqual(roles);
    expect(mayRemove({ actor, subject })).toBe(remove);
  });

  it.each(all)("nobody of role %s raises themselves or an equal to above their own role", (role) => {
    expect(rolesBelow(role)).not.toContain(role);
    if (role !== "owner") expect(assignableRoles({ actor: role, subject: role })).toEqual([]);
  });

  it("lets people in as guests until their account can be found again", () => {
    expect(joiningRole({ keepsAccount: false })).toBe("guest");
    expect(joiningRole({ keepsAccount: true })).toBe("member");
  });
});

describe("code", () => {
  it.each<[MembershipRole, number, number, boolean]>([
    ["owner", 10, 2000, true],
    ["admin", 10, 2000, true],
    ["helper", 10, 2000, false],
    ["member", 10, 0, false],
    ["guest", 0, 0, false],
  ])("%s makes codes for %i people, posters for %i, sees those of others: %s", (role, personal, poster, others) => {
    expect(mintLimit({ role, poster: false, archived: false })).toBe(personal);
    expect(mintLimit({ role, poster: true, archived: false })).toBe(poster);
    expect(mintLimit({ role, poster: false, archived: true })).toBe(0);
    expect(mintLimit({ role, poster: true, archived: true })).toBe(0);
    expect(stillVouched({ creatorRole: role, poster: false })).toBe(personal > 0);
    expect(stillVouched({ creatorRole: role, poster: true })).toBe(poster > 0);
    expect(seesCodesOfOthers(role)).toBe(others);
    expect(mayManageCode({ role, isCreator: false })).toBe(others);
    expect(mayManageCode({ role, isCreator: true })).toBe(true);
  });

  it("dies with its maker's membership", () => {
    expect(stillVouched({ creatorRole: null, poster: false })).toBe(false);
  });
});

describe("person", () => {
  const relations = [
    ["a stranger in the group", { isSelf: false, met: false }, { group: true, met: false, nobody: false }],
    ["somebody met", { isSelf: false, met: true }, { group: true, met: true, nobody: false }],
    ["the person", { isSelf: true, met: false }, { group: true, met: true, nobody: true }],
  ] as const;
  it.each(relations)("%s sees the fields meant for them", (_, relation, expected) => {
    for (const audience of ["group", "met", "nobody"] as const) {
      expect(seesField({ audience, ...relation })).toBe(expected[audience]);
    }
  });

  it.each([
    ["somebody of the group", {}, true],
    ["somebody of the group, of a hidden person", { hidden: true }, false],
    ["an admin, of a hidden person", { hidden: true, viewerSeesHidden: true }, true],
    ["a blocked or blocking person", { blockedEitherWay: true }, false],
    ["an admin with a block between", { blockedEitherWay: true, viewerSeesHidden: true }, false],
    ["the hidden person", { hidden: true, isSelf: true }, true],
  ])("%s: found %s", (_, presence, found) => {
    expect(seesPerson({ isSelf: false, hidden: false, blockedEitherWay: false, viewerSeesHidden: false, ...presence })).toBe(found);
  });

  it.each([
    ["Amara Diallo", null, "Amara"],
    ["Amara Diallo", "Mari", "Mari"],
    ["陳大文", null, "陳大文"],
    ["  ", null, ""],
  ])("strangers are shown of %j (%j): %j", (name, calledBy, shown) => {
    expect(nameForStrangers({ name, calledBy })).toBe(shown);
  });
});

describe("message", () => {
  const base = { isSelf: false, shareGroup: true, blocked: false, met: false, messagesFrom: "group" } as const;
  it.each([
    ["anybody of the group", {}, "open"],
    ["not met, where only those met may write", { messagesFrom: "met" }, "request"],
    ["met, where only those met may write", { messagesFrom: "met", met: true }, "open"],
    ["blocked either way", { blocked: true, met: true }, "none"],
    ["of no shared group", { shareGroup: false, met: true }, "none"],
    ["oneself", { isSelf: true }, "none"],
  ] as const)("%s: %s", (_, change, access) => {
    expect(writeAccess({ ...base, ...change })).toBe(access);
  });
});

function allowed(rights: Record<string, boolean>): string[] {
  return Object.keys(rights).filter((right) => rights[right]);
}

describe("play", () => {
  it.each<[MembershipRole, boolean]>([
    ["owner", true],
    ["admin", true],
    ["helper", true],
    ["member", false],
    ["guest", false],
  ])("%s hosts: %s", (role, hosts) => {
    expect(mayHost({ role, archived: false })).toBe(hosts);
    expect(mayHost({ role, archived: true })).toBe(false);
  });
});
