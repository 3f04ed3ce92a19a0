import { describe, expect, test } from "vitest";

import { isPublicAddress } from "./address.ts";
import { testNetwork } from "./network.fixture.ts";
import { secretServer, serve } from "./secret-server.fixture.ts";
import { unfurl } from "./unfurl.ts";

const secret = await secretServer();

/** Addresses as a server of names may answer them. */
const addresses: [what: string, address: string][] = [
  ["loopback", "127.0.0.1"],
  ["loopback, another", "127.0.0.2"],
  ["loopback, the last", "127.255.255.254"],
  ["this host", "0.0.0.0"],
  ["this network", "0.1.2.3"],
  ["private, 10/8", "10.0.0.1"],
  ["private, 10/8, the last", "10.255.255.255"],
  ["private, 172.16/12, the first", "172.16.0.1"],
  ["private, 172.16/12, the last", "172.31.255.255"],
  ["private, 192.168/16", "192.168.1.1"],
  ["link-local", "169.254.0.1"],
  ["cloud metadata", "169.254.169.254"],
  ["cloud metadata of containers", "169.254.170.2"],
  ["carrier NAT, the first", "100.64.0.1"],
  ["carrier NAT, metadata of one cloud", "100.100.100.200"],
  ["carrier NAT, the last", "100.127.255.255"],
  ["protocol assignments", "192.0.0.1"],
  ["protocol assignments, metadata of one cloud", "192.0.0.192"],
  ["documentation 1", "192.0.2.1"],
  ["documentation 2", "198.51.100.1"],
  ["documentation 3", "203.0.113.1"],
  ["benchmarks", "198.18.0.1"],
  ["benchmarks, the last", "198.19.255.255"],
  ["relays of 6to4", "192.88.99.1"],
  ["sink of reverse names", "192.175.48.1"],
  ["multicast", "224.0.0.1"],
  ["multicast, the last", "239.255.255.255"],
  ["reserved", "240.0.0.1"],
  ["broadcast", "255.255.255.255"],
  ["IPv6 loopback", "::1"],
  ["IPv6 loopback in full", "0:0:0:0:0:0:0:1"],
  ["IPv6 unspecified", "::"],
  ["IPv6 link-local", "fe80::1"],
  ["IPv6 link-local with a scope", "fe80::1%eth0"],
  ["IPv6 site-local", "fec0::1"],
  ["IPv6 unique local, fc00", "fc00::1"],
  ["IPv6 unique local, fd00", "fd12:3456:789a::1"],
  ["IPv6 metadata", "fd00:ec2::254"],
  ["IPv6 multicast", "ff02::1"],
  ["IPv6 multicast, global", "ff0e::1"],
  ["IPv6 discard", "100::1"],
  ["IPv6 documentation", "2001:db8::1"],
  ["IPv6 documentation, the newer", "3fff::1"],
  ["IPv6 benchmarks", "2001:2::1"],
  ["IPv6 ORCHID", "2001:20::1"],
  ["IPv6 segment routing", "5f00::1"],
  ["mapped loopback", "::ffff:127.0.0.1"],
  ["mapped loopback in hex", "::ffff:7f00:1"],
  ["mapped private", "::ffff:10.0.0.1"],
  ["mapped metadata", "::ffff:169.254.169.254"],
  ["mapped, though public inside", "::ffff:8.8.8.8"],
  ["compatible loopback", "::127.0.0.1"],
  ["translated (SIIT) loopback", "::ffff:0:127.0.0.1"],
  ["NAT64 loopback", "64:ff9b::7f00:1"],
  ["NAT64 metadata", "64:ff9b::a9fe:a9fe"],
  ["NAT64 for local use", "64:ff9b:1::a00:1"],
  ["6to4 loopback", "2002:7f00:1::"],
  ["6to4 private", "2002:a00:1::1"],
  ["Teredo to loopback", "2001:0:7f00:1::80ff:fffe"],
  ["ISATAP to private", "2001:470:1:2:0:5efe:a00:1"],
  ["ISATAP with the universal bit", "2001:470:1:2:200:5efe:a00:1"],
  ["decimal, from a careless resolver", "2130706433"],
  ["octal, from a careless resolver", "0177.0.0.1"],
  ["hex, from a careless resolver", "0x7f.0.0.1"],
  ["short, from a careless resolver", "127.1"],
  ["no address at all", "localhost"],
];

/** Links to this machine and to its neighbours, as somebody might write them; PORT is where the secret server listens. */
const links: [what: string, link: string][] = [
  ["loopback by number", "http://127.0.0.1:PORT/"],
  ["decimal", "http://2130706433:PORT/"],
  ["octal", "http://0177.0.0.1:PORT/"],
  ["octal with more zeros", "http://0000000177.0.0.01:PORT/"],
  ["hex", "http://0x7f000001:PORT/"],
  ["hex by parts", "http://0x7f.0x0.0x0.0x1:PORT/"],
  ["mixed", "http://0x7f.1:PORT/"],
  ["short", "http://127.1:PORT/"],
  ["zero", "http://0:PORT/"],
  ["zeros", "http://0.0.0.0:PORT/"],
  ["with a dot at its end", "http://127.0.0.1.:PORT/"],
  ["full-width digits", "http://１２７.０.０.１:PORT/"],
  ["circled digits", "http://①②⑦.⓪.⓪.①:PORT/"],
  ["ideographic full stops", "http://127。0。0。1:PORT/"],
  ["percent signs", "http://%31%32%37.0.0.1:PORT/"],
  ["a soft hyphen", "http://127.0.\u00ad0.1:PORT/"],
  ["IPv6 loopback", "http://[::1]:PORT/"],
  ["IPv6 unspecified", "http://[::]:PORT/"],
  ["mapped", "http://[::ffff:127.0.0.1]:PORT/"],
  ["mapped in hex", "http://[::ffff:7f00:1]:PORT/"],
  ["compatible", "http://[::127.0.0.1]:PORT/"],
  ["private by number", "http://10.0.0.1/"],
  ["metadata by number", "http://169.254.169.254/latest/meta-data/"],
  ["metadata by its name", "http://metadata.google.internal/computeMetadata/v1/"],
  ["a public site by number", "http://8.8.8.8/"],
  ["localhost", "http://localhost:PORT/"],
  ["localhost in capitals", "http://LOCALHOST:PORT/"],
  ["localhost with a dot", "http://localhost.:PORT/"],
  ["localhost in full-width letters", "http://ｌｏｃａｌｈｏｓｔ:PORT/"],
  ["below localhost", "http://sub.localhost:PORT/"],
  ["a name of this network", "http://printer.local:PORT/"],
  ["a name of this house", "http://router.home.arpa:PORT/"],
  ["one label, as services in a cluster have", "http://database:PORT/"],
  ["a service of a cluster by its long name", "http://web.default.svc.cluster.local:PORT/"],
  ["a full name with a dot at its end", "http://loopback.example.:PORT/"],
  ["credentials before the host", "http://good.example@127.0.0.1:PORT/"],
  ["credentials at a good host", "http://user:password@pages.example/"],
  ["a backslash before the host", "http:\\\\127.0.0.1:PORT\\"],
  ["a fragment that looks like the host", "http://127.0.0.1:PORT#@pages.example/"],
  ["line breaks within", "http://127.0.0.1\n:PORT/"],
  ["another port", "http://pages.example:22/"],
  ["a database's port", "http://pages.example:5432/"],
  ["a file", "file:///etc/passwd"],
  ["FTP", "ftp://pages.example/"],
  ["gopher", "gopher://127.0.0.1:PORT/_x"],
  ["data", "data:text/html,<title>x</title>"],
  ["script", "javascript:fetch('http://127.0.0.1:PORT/')"],
  ["no link at all", "127.0.0.1:PORT"],
  ["nothing", ""],
];

const names: Record<string, string[] | (() => string[])> = {
  "pages.example": ["127.0.0.1"],
  "loopback.example": ["127.0.0.1"],
  "mixed.example": ["8.8.8.8", "127.0.0.1"],
  "mixed6.example": ["8.8.8.8", "::1"],
  "none.example": [],
};
addresses.forEach(([, address], index) => Object.assign(names, { [`hostile${index}.example`]: [address] }));

// Answers /to?<link> with a redirect there, /page?<link> with a page whose picture is there.
const pagesPort = await serve((request, response) => {
  const [path, query = ""] = (request.url ?? "").split("?");
  const link = decodeURIComponent(query);
  if (path === "/to") return response.writeHead(302, { location: link }).end();
  if (path === "/loop") return response.writeHead(302, { location: `/loop?${Number(query) + 1}` }).end();
  response.setHeader("content-type", "text/html; charset=utf-8");
  response.end(`<title>A page</title><meta property="og:image" content="${link.replaceAll('"', "&quot;")}">`);
}, "127.0.0.1");
const network = testNetwork({ names, pagesPort, ports: [secret.port] });
const pages = `http://pages.example:${pagesPort}`;

const withPort = (link: string) => link.replaceAll("PORT", String(secret.port));
const encoded = (link: string) => encodeURIComponent(withPort(link));
// A header cannot hold all that a page or a message can.
const asHeader = (link: string) => encoded(link.replace(/[^ -~]/gu, encodeURIComponent));

async function refusalOf(url: string) {
  const before = secret.visits.length;
  const outcome = await unfurl({ url, network });
  expect(secret.visits.length).toBe(before);
  return "refusal" in outcome ? outcome.refusal : outcome.page.title;
}

describe("the control: without the policy each of these reaches the secret server", () => {
  test.each(["127.0.0.1", "2130706433", "0177.0.0.1", "0x7f000001", "127.1", "0", "①②⑦.⓪.⓪.①", "localhost", "[::1]", "[::ffff:127.0.0.1]"])(
    "http://%s",
    async (host) => {
      const answer = await fetch(`http://${host}:${secret.port}/control`);
      expect(await answer.text()).toContain("The secret of this machine");
    },
  );

  test("through a redirect of a public page", async () => {
    const answer = await fetch(`http://127.0.0.1:${pagesPort}/to?${encoded("http://127.0.0.1:PORT/control")}`);
    expect(await answer.text()).toContain("The secret of this machine");
  });

  test("and the same pages are fetched where the policy allows them", async () => {
    expect(await unfurl({ url: `${pages}/page`, network })).toEqual({
      page: { site: "pages.example", title: "A page", description: null, image: null },
    });
    const open = testNetwork({ names, pagesPort: secret.port });
    const before = secret.visits.length;
    expect(await unfurl({ url: `http://loopback.example:${secret.port}/`, network: open })).toMatchObject({
      page: { title: "The secret of this machine" },
    });
    expect(secret.visits.length).toBe(before + 1);
  });
});

describe("a name that resolves to", () => {
  test.each(addresses.map(([what, address], index) => ({ what, address, index })))("$what ($address)", async ({ address, index }) => {
    expect(isPublicAddress(address)).toBe(false);
    const link = `http://hostile${index}.example:${secret.port}/`;
    expect(await refusalOf(link)).toBe("not_public");
    expect(await refusalOf(`${pages}/to?${encoded(link)}`)).toBe("not_public");
  });

  test("a public and a private address", async () => {
    expect(await refusalOf(`http://mixed.example:${secret.port}/`)).toBe("not_public");
    expect(await refusalOf(`http://mixed6.example:${secret.port}/`)).toBe("not_public");
  });

  test("nothing", async () => {
    expect(await refusalOf("http://none.example/")).toBe("unreachable");
  });
});

describe("a link with", () => {
  test.each(links)("%s: %j", async (_what, link) => {
    expect(await refusalOf(withPort(link))).toBe("unusable_link");
  });
});

describe("a redirect to", () => {
  const absolute = links.filter(([, link]) => /^[a-z]+:/.test(link));
  test.each(absolute)("%s: %j", async (_what, link) => {
    expect(await refusalOf(`${pages}/to?${asHeader(link)}`)).toBe("unusable_link");
  });

  test("another port of its own host, by a relative address", async () => {
    expect(await refusalOf(`${pages}/to?${encoded("//127.0.0.1:PORT/")}`)).toBe("unusable_link");
    expect(await refusalOf(`${pages}/to?${encoded("//loopback.example:PORT/")}`)).toBe("not_public");
  });

  test("itself, again and again", async () => {
    expect(await refusalOf(`${pages}/loop?0`)).toBe("too_many_redirects");
  });

  test("three good pages and then a bad one", async () => {
    const bad = `/to?${encoded("http://loopback.example:PORT/")}`;
    const chain = [1, 2].reduce((link) => `/to?${encodeURIComponent(link)}`, bad);
    expect(await refusalOf(`${pages}${chain}`)).toBe("not_public");
  });
});

describe("a page whose picture is at", () => {
  test.each([...links, ["a name that resolves to loopback", "http://loopback.example:PORT/"]])("%s: %j", async (_what, link) => {
    expect(await refusalOf(`${pages}/page?${encoded(link)}`)).toBe("A page");
  });

  test("a redirect to loopback", async () => {
    const picture = `${pages}/to?${encoded("http://loopback.example:PORT/")}`;
    expect(await refusalOf(`${pages}/page?${encodeURIComponent(picture)}`)).toBe("A page");
  });
});

describe("a name whose answer changes", () => {
  test("is asked once for each request, and connected to only where that answer said", async () => {
    let asked = 0;
    names["rebinding.example"] = () => {
      asked += 1;
      return asked === 1 ? ["127.0.0.1"] : ["127.0.0.2"];
    };
    expect(await unfurl({ url: `http://rebinding.example:${pagesPort}/page`, network })).toMatchObject({ page: { title: "A page" } });
    expect(asked).toBe(1);
  });

  test("is judged again at each redirect to it", async () => {
    let asked = 0;
    names["turning.example"] = () => {
      asked += 1;
      return asked === 1 ? ["127.0.0.1"] : ["10.0.0.1"];
    };
    const link = `http://turning.example:${pagesPort}`;
    expect(await refusalOf(`${link}/to?${encodeURIComponent(`${link}/page`)}`)).toBe("not_public");
    expect(asked).toBe(2);
  });
});

test("the secret server saw the controls and nobody else", () => {
  expect(secret.visits.filter((visit) => !visit.endsWith("/control") && visit !== `loopback.example:${secret.port}/`)).toEqual([]);
});
