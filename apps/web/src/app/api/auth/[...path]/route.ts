import { serveAuth } from "../../../../features/auth/server/serve-auth.ts";
import { services } from "../../../../server/services.ts";

export const dynamic = "force-dynamic";

const answer = (request: Request): Promise<Response> => serveAuth({ request, services: services() });

export { answer as GET, answer as POST };
