import { acceptUpload } from "../../../features/photos/server/accept-upload.ts";
import { services } from "../../../server/services.ts";

export async function POST(request: Request): Promise<Response> {
  return acceptUpload({ request, services: services() });
}
