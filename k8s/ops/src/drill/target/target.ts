import http from "node:http";
import https from "node:https";
import net from "node:net";
import tls from "node:tls";

/** Where a release is reached, and under which name. */
export interface Target {
  /** What pages and sockets are asked for: the host as the ingress knows it. */
  url: string;
  /** The page's origin, as browsers send it. */
  origin: string;
  /** Goes to the address of `--url`, whatever the host in the request is. */
  agent: http.Agent;
}

/** @param options.url where connections go; `host` is what they ask for there. Nothing is trusted but the system's authorities and `ca`. */
export function createTarget(options: {
  publicUrl: string;
  url?: string | undefined;
  host?: string | undefined;
  ca?: string | undefined;
}): Target {
  const publicUrl = new URL(options.publicUrl);
  const door = new URL(options.url ?? options.publicUrl);
  const secure = door.protocol === "https:";
  const host = options.host ?? publicUrl.host;
  const port = Number(door.port) || (secure ? 443 : 80);
  const address = { host: door.hostname.replace(/^\[|\]$/g, ""), port };
  return {
    url: `${door.protocol}//${host}`,
    origin: publicUrl.origin,
    agent: secure ? secureAgent({ ...address, servername: new URL(`https://${host}`).hostname, ca: options.ca }) : plainAgent(address),
  };
}

function plainAgent(address: { host: string; port: number }): http.Agent {
  const agent = new http.Agent();
  agent.createConnection = () => net.connect(address);
  return agent;
}

function secureAgent({ ca, ...address }: { host: string; port: number; servername: string; ca: string | undefined }): https.Agent {
  const agent = new https.Agent();
  // Given authorities take the place of the system's: both count here.
  const trusted = ca === undefined ? {} : { ca: [...tls.rootCertificates, ca] };
  // Websockets are HTTP/1.1; without this a proxy may choose another.
  agent.createConnection = () => tls.connect({ ...address, ...trusted, ALPNProtocols: ["http/1.1"] });
  return agent;
}
