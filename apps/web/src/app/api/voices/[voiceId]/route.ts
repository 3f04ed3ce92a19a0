import { serveVoice } from "../../../../features/voices/server/serve-voice.ts";
import { services } from "../../../../server/services.ts";

export async function GET(request: Request, { params }: { params: Promise<{ voiceId: string }> }): Promise<Response> {
  return serveVoice({ request, services: services(), ...(await params) });
}
