"use client";
import type { MembershipRole, PersonView } from "@namegame/contract";
import { Button, cx, Dialog } from "@namegame/ui";
import { useId, useState } from "react";
import { t } from "../../../strings/index.ts";

export interface RoleDialogProps {
  person: PersonView;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** Rejects when it failed; the dialog then stays open. */
  onSave: (role: MembershipRole) => Promise<void>;
}

/** The roles one may give, each with what it means. */
export function RoleDialog({ person, open, onOpenChange, onSave }: RoleDialogProps) {
  const [role, setRole] = useState(person.role);
  const [busy, setBusy] = useState(false);
  const name = useId();
  const roles = person.assignableRoles.includes(person.role) ? person.assignableRoles : [person.role, ...person.assignableRoles];

  async function save() {
    setBusy(true);
    await onSave(role).then(
      () => onOpenChange(false),
      () => {},
    );
    setBusy(false);
  }

  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={t.people.roleTitle(person.name)}
      actions={
        <>
          <Button variant="secondary" onClick={() => onOpenChange(false)}>
            {t.people.cancel}
          </Button>
          <Button busy={busy} disabled={role === person.role} onClick={save}>
            {t.people.roleSave}
          </Button>
        </>
      }
    >
      <fieldset className="m-0 flex min-w-0 flex-col gap-2 border-0 p-0">
        <legend className="sr-only">{t.people.roleLabel}</legend>
        {roles.map((option) => (
          <label
            key={option}
            className={cx(
              "grid cursor-pointer grid-cols-[auto_minmax(0,1fr)] items-center gap-x-3 rounded-lg border-2 px-4 py-3 has-focus-visible:outline-3 has-focus-visible:outline-focus",
              option === role ? "border-accent bg-accent-soft text-on-accent-soft" : "border-line",
            )}
          >
            <input
              type="radio"
              name={name}
              value={option}
              checked={option === role}
              onChange={() => setRole(option)}
              className="size-4 accent-accent"
            />
            <span className="font-semibold">{t.people.roles[option]}</span>
            <span className="col-start-2 text-sm opacity-90">{t.people.roleMeaning[option]}</span>
          </label>
        ))}
      </fieldset>
    </Dialog>
  );
}
