import { serveBuildFile } from "../../../../server/build-files.ts";
import { services } from "../../../../server/services.ts";

export async function GET(_request: Request, { params }: { params: Promise<{ path: string[] }> }): Promise<Response> {
  return serveBuildFile({ services: services(), path: (await params).path.join("/") });
}
