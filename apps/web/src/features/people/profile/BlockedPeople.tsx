"use client";
import { Avatar, Button, Card, ListRow, Section, useToast } from "@namegame/ui";
import { useRouter } from "next/navigation";
import { call } from "../../../client/call.ts";
import { useFaultToast } from "../../../client/use-fault-toast.ts";
import { t } from "../../../strings/index.ts";

/** The only place where a blocked person is still named, so that a block can be lifted. */
export function BlockedPeople({ people }: { people: readonly { userId: string; name: string }[] }) {
  const toast = useToast();
  const showFault = useFaultToast();
  const router = useRouter();

  async function unblock({ userId, name }: { userId: string; name: string }) {
    const result = await call("people.unblock", { userId });
    if (!result.ok) return showFault(result.error);
    toast.show({ title: t.profile.unblocked(name) });
    router.refresh();
  }

  return (
    <Section title={t.profile.blocked}>
      <Card flush>
        <ul className="m-0 list-none p-1.5">
          {people.map((person) => (
            <li key={person.userId}>
              <ListRow
                leading={<Avatar id={person.userId} name={person.name} size="sm" />}
                title={person.name}
                actions={
                  <Button variant="quiet" aria-label={t.profile.unblockOf(person.name)} onClick={() => unblock(person)}>
                    {t.profile.unblock}
                  </Button>
                }
              />
            </li>
          ))}
        </ul>
      </Card>
    </Section>
  );
}
