import { serveAttachment } from "../../../../../features/chat/photos/server/serve-attachment.ts";
import { services } from "../../../../../server/services.ts";

export async function GET(request: Request, { params }: { params: Promise<{ attachmentId: string; size: string }> }): Promise<Response> {
  return serveAttachment({ request, services: services(), ...(await params) });
}
