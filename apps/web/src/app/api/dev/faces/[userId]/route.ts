import { serveDemoFace } from "../../../../../features/auth/server/demo-face.ts";
import { services } from "../../../../../server/services.ts";

export async function GET(_request: Request, { params }: { params: Promise<{ userId: string }> }): Promise<Response> {
  return serveDemoFace({ ...(await params), services: services() });
}
