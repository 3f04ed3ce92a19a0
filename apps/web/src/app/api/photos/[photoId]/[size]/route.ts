import { servePhoto } from "../../../../../features/photos/server/serve-photo.ts";
import { services } from "../../../../../server/services.ts";

export async function GET(request: Request, { params }: { params: Promise<{ photoId: string; size: string }> }): Promise<Response> {
  return servePhoto({ request, services: services(), ...(await params) });
}
