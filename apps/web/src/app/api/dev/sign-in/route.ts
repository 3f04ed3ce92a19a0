import { demoSignIn } from "../../../../features/auth/server/demo-sign-in.ts";
import { services } from "../../../../server/services.ts";

export async function POST(request: Request): Promise<Response> {
  return demoSignIn({ request, services: services() });
}
