import { handleAction } from "../../../../server/handle-action.ts";
import { services } from "../../../../server/services.ts";

export const dynamic = "force-dynamic";

export async function POST(request: Request, { params }: { params: Promise<{ name: string }> }): Promise<Response> {
  return handleAction({ name: (await params).name, request, services: services() });
}
