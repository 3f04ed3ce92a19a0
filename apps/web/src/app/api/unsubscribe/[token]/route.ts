import { serveUnsubscribe } from "../../../../features/notify/server/serve-unsubscribe.ts";
import { services } from "../../../../server/services.ts";

export const dynamic = "force-dynamic";

async function answer(request: Request, { params }: { params: Promise<{ token: string }> }): Promise<Response> {
  return serveUnsubscribe({ request, services: services(), token: (await params).token });
}

export { answer as GET, answer as POST };
