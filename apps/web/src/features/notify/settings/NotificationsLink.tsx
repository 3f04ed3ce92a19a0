import { Card, Icon } from "@namegame/ui";
import { RowLink } from "../../../shell/linked.tsx";
import { t } from "../../../strings/index.ts";

/** The way to the settings of notifications, from the page about oneself. */
export function NotificationsLink() {
  return (
    <Card flush className="mt-8 p-1.5">
      <RowLink
        href="/me/notifications"
        leading={<Icon name="bell" className="mx-2 text-ink-soft" />}
        title={t.notify.settings}
        detail={t.notify.settingsDetail}
        trailing={<Icon name="forward" className="text-ink-soft" />}
      />
    </Card>
  );
}
