import { servePreview } from "../../../../features/chat/preview/serve-preview.ts";
import { services } from "../../../../server/services.ts";

export async function GET(request: Request, { params }: { params: Promise<{ messageId: string }> }): Promise<Response> {
  return servePreview({ request, services: services(), ...(await params) });
}
