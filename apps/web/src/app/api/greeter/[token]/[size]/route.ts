import { greeterFace } from "../../../../../features/greet/greeter-face.ts";
import { services } from "../../../../../server/services.ts";

export async function GET(_request: Request, { params }: { params: Promise<{ token: string; size: string }> }): Promise<Response> {
  return greeterFace({ services: services(), ...(await params) });
}
