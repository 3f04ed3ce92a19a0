"use client";
import type { PersonView } from "@namegame/contract";
import { ConfirmDialog, IconButton, Menu, type MenuItem } from "@namegame/ui";
import { useState } from "react";
import { t } from "../../../strings/index.ts";
import type { PersonActions } from "../member/use-person-actions.ts";
import { RoleDialog } from "./RoleDialog.tsx";

type Question = "role" | "remove" | "block";

/** What is done to a person rarely, each asked before: block, role, removal. */
export function PersonMenu({ person, actions }: { person: PersonView; actions: PersonActions }) {
  const [question, setQuestion] = useState<Question | null>(null);
  const ask = (next: Question) => () => setQuestion(next);
  const close = (open: boolean) => setQuestion(open ? question : null);

  const admin: MenuItem[] = [];
  if (person.assignableRoles.length > 0) admin.push({ label: t.people.changeRole, icon: "key", onSelect: ask("role") });
  if (person.canRemove) admin.push({ label: t.people.remove, icon: "exit", tone: "danger", onSelect: ask("remove") });
  const own: MenuItem[] =
    person.isMe || person.blocked ? [] : [{ label: t.people.block, icon: "block", tone: "danger", onSelect: ask("block") }];
  const items = [admin, own].filter((section) => section.length > 0);
  if (items.length === 0) return null;

  return (
    <>
      <Menu align="start" trigger={<IconButton icon="more" label={t.people.more(person.name)} variant="filled" />} items={items} />
      <RoleDialog person={person} open={question === "role"} onOpenChange={close} onSave={actions.setRole} />
      <ConfirmDialog
        open={question === "remove"}
        onOpenChange={close}
        title={t.people.removeTitle(person.name)}
        description={t.people.removeText}
        confirmLabel={t.people.removeConfirm}
        cancelLabel={t.people.cancel}
        tone="danger"
        onConfirm={actions.remove}
      />
      <ConfirmDialog
        open={question === "block"}
        onOpenChange={close}
        title={t.people.blockTitle(person.name)}
        description={t.people.blockText}
        confirmLabel={t.people.blockConfirm}
        cancelLabel={t.people.cancel}
        tone="danger"
        onConfirm={actions.block}
      />
    </>
  );
}
