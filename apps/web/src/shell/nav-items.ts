import type { IconName } from "@namegame/ui";
import { t } from "../strings/index.ts";

export type NavItem = {
  key: "home" | "people" | "greet" | "chat" | "practice";
  label: string;
  icon: IconName;
  href: string;
};

/**
 * The places of the bar, in its order. Without a group, People and Practice have nothing to open
 * and are left out; Greet then opens the page of one's own code.
 */
export function navItems(groupId: string | null): NavItem[] {
  const inGroup = (page: string) => `/g/${groupId}/${page}`;
  const home: NavItem = { key: "home", label: t.shell.home, icon: "home", href: groupId ? `/g/${groupId}` : "/" };
  const chat: NavItem = { key: "chat", label: t.shell.chat, icon: "chat", href: "/chat" };
  const greet: NavItem = {
    key: "greet",
    label: t.shell.greet,
    icon: "greet",
    href: groupId ? inGroup("greet") : "/meet",
  };
  if (!groupId) return [home, greet, chat];
  return [
    home,
    { key: "people", label: t.shell.people, icon: "people", href: inGroup("people") },
    greet,
    chat,
    { key: "practice", label: t.shell.practice, icon: "practice", href: inGroup("practice") },
  ];
}

/** Which place a path belongs to, or null (settings, profile). */
export function navKeyOf(path: string): NavItem["key"] | null {
  const [first, , third] = path.split("/").filter(Boolean);
  if (!first) return "home";
  if (first === "chat") return "chat";
  if (first === "meet") return "greet";
  if (first !== "g") return null;
  if (!third) return "home";
  return third === "people" || third === "greet" || third === "practice" ? third : null;
}
