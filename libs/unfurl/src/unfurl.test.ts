import { execFile } from "node:child_process";
import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";
import { promisify } from "node:util";
import { brotliCompressSync, deflateSync, gzipSync } from "node:zlib";

import { describe, expect, onTestFinished, test } from "vitest";

import { testNetwork } from "./network.fixture.ts";
import { secretServer, serve } from "./secret-server.fixture.ts";
import { unfurl } from "./unfurl.ts";

interface Answer {
  status?: number;
  headers?: Record<string, string>;
  body: string | Uint8Array;
}

let answers: Record<string, Answer> = {};
const seen: { url: string; headers: Record<string, unknown> }[] = [];
const pagesPort = await serve((request, response) => {
  seen.push({ url: request.url ?? "", headers: request.headers });
  const { status = 200, headers = {}, body } = answers[request.url ?? ""] ?? { status: 404, body: "" };
  response.writeHead(status, { "content-type": "text/html; charset=utf-8", ...headers }).end(body);
}, "127.0.0.1");
const names = { "pages.example": ["127.0.0.1"], "www.shop.example": ["127.0.0.1"] };
const network = testNetwork({ names, pagesPort });

async function look(page: Answer | string, more: Record<string, Answer> = {}) {
  answers = { "/": typeof page === "string" ? { body: page } : page, ...more };
  seen.length = 0;
  return unfurl({ url: `http://pages.example:${pagesPort}/`, network });
}

async function said(page: Answer | string) {
  const outcome = await look(page);
  return "page" in outcome ? outcome.page : outcome.refusal;
}

describe("what a page says", () => {
  test("is read by preference, with its picture", async () => {
    const picture = Buffer.from("a picture, as far as this library is concerned");
    const outcome = await look(
      `<html><head><title>Plain</title><meta name="description" content="plain">
       <meta property="og:title" content="Fish &amp; chips"><meta property="og:title" content="second">
       <meta property='og:description' content='Open
         till late'><meta property="og:image" content="/fish.jpg"></head>`,
      { "/fish.jpg": { headers: { "content-type": "image/jpeg" }, body: picture } },
    );
    expect(outcome).toEqual({ page: { site: "pages.example", title: "Fish & chips", description: "Open till late", image: picture } });
  });

  test("comes from its title where nothing was written for previews", async () => {
    expect(await said(`<svg><title>logo</title></svg><title>A <b>page</b></title><p>text`)).toMatchObject({ title: "A <b>page</b>" });
  });

  test("stands under the host that answered, whatever the page calls itself", async () => {
    answers = { "/": { body: "<title>Log in</title><meta property='og:site_name' content='Your bank'>" } };
    expect(await unfurl({ url: `http://www.shop.example:${pagesPort}/#part`, network })).toMatchObject({ page: { site: "shop.example" } });
  });

  test("is cut to what a card can hold, by characters", async () => {
    const page = (await said(`<title>${"🐟".repeat(300)}</title><meta name=description content="${"ö".repeat(900)}">`)) as {
      title: string;
      description: string;
    };
    expect(Array.from(page.title)).toHaveLength(200);
    expect(page.title.isWellFormed()).toBe(true);
    expect(Array.from(page.description)).toHaveLength(400);
  });

  test("loses what would hide or turn the words around it", async () => {
    expect(await said("<title>\u202eevil\u2066 \u0007words\u200b\ufeff here</title>")).toMatchObject({ title: "evil words here" });
    expect(await said("<title>\u200b\u200d \u2066</title>")).toBe("nothing_said");
  });

  test("is nothing where there is no title", async () => {
    expect(await said("<p>hello")).toBe("nothing_said");
    expect(await said("")).toBe("nothing_said");
  });
});

describe("a charset", () => {
  const cyrillic = Buffer.from([0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2]);
  const title = (bytes: Uint8Array, head = "") => Buffer.concat([Buffer.from(`${head}<title>`), bytes, Buffer.from("</title>")]);
  const html = (headers: string, body: Uint8Array) => ({ headers: { "content-type": headers }, body });

  test.each<[string, Answer, string]>([
    ["named by the server", html("text/html; charset=windows-1251", title(cyrillic)), "Привет"],
    ["named in the page", html("text/html", title(cyrillic, "<meta charset='windows-1251'>")), "Привет"],
    [
      "named in the page in the older way",
      html("text/html", title(cyrillic, `<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">`)),
      "Привет",
    ],
    ["named by nobody", html("text/html", title(Buffer.from("Käse"))), "Käse"],
    ["named by nobody, and not UTF-8", html("text/html", title(Buffer.from("Käse", "latin1"))), "Käse"],
    ["that nobody knows", html("text/html; charset=klingon", title(Buffer.from("Käse"))), "Käse"],
    ["by its mark", html("text/html; charset=latin1", Buffer.from("\ufeff<title>Käse</title>", "utf16le")), "Käse"],
    ["that lies about itself", html("text/html", title(Buffer.from("Käse"), "<meta charset=utf-16>")), "Käse"],
  ])("%s", async (_what, page, expected) => {
    expect(await said(page)).toMatchObject({ title: expected });
  });
});

describe("limits", () => {
  const head = "<title>A page</title>";

  test("a page that never ends is read as far as the limit, packed or not", async () => {
    const port = await serve((_request, response) => {
      response.setHeader("content-type", "text/html");
      const goOn = () => {
        while (response.write("x".repeat(64 * 1024)));
      };
      response.write(head);
      response.on("drain", goOn);
      goOn();
    }, "127.0.0.1");
    const endless = testNetwork({ names, pagesPort: port });
    expect(await unfurl({ url: `http://pages.example:${port}/`, network: endless })).toMatchObject({ page: { title: "A page" } });
  });

  test("a title beyond the limit is not found", async () => {
    expect(await said(`${" ".repeat(600 * 1024)}${head}`)).toBe("nothing_said");
  });

  test.each([
    ["gzip", gzipSync],
    ["deflate", deflateSync],
    ["br", brotliCompressSync],
  ] as const)("a bomb packed with %s costs no more than the limit", async (encoding, pack) => {
    const page = (text: string) => ({ headers: { "content-encoding": encoding }, body: pack(Buffer.from(text)) });
    expect(await said(page(head))).toMatchObject({ title: "A page" });
    const bomb = page(`${head}${"\0".repeat(200 * 1024 * 1024)}`);
    const before = process.memoryUsage().rss;
    expect(await said(bomb)).toMatchObject({ title: "A page" });
    expect(process.memoryUsage().rss - before).toBeLessThan(50_000_000);
  });

  test.each(["gzip, gzip", "zstd", "compress"])("the encoding %s, which was not asked for, is not read", async (encoding) => {
    expect(await said({ headers: { "content-encoding": encoding }, body: gzipSync(gzipSync(head)) })).toBe("unreachable");
  });

  test("bytes that are not of their encoding are no page", async () => {
    expect(await said({ headers: { "content-encoding": "gzip" }, body: head })).toBe("unreachable");
  });

  test.each([
    ["accepts and says nothing", "", ""],
    ["sends its head byte by byte", "HTTP/1.1 200 OK\r\nx", "x"],
    ["sends its page byte by byte", "HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ncontent-length: 99999\r\n\r\n<title>x", "x"],
  ])("a server that %s is left when the time is over", async (_what, begin, drop) => {
    const left = Promise.withResolvers<void>();
    const server = createServer((socket) => {
      const drip = setInterval(() => socket.write(drop), 20);
      socket.on("error", () => {});
      socket.on("close", () => {
        clearInterval(drip);
        left.resolve();
      });
      socket.resume().write(begin);
    });
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    onTestFinished(() => void server.close());
    const { port } = server.address() as AddressInfo;
    const slow = testNetwork({ names, pagesPort: port });
    expect(await unfurl({ url: `http://pages.example:${port}/`, network: slow, limits: { timeoutMs: 400 } })).toEqual({
      refusal: "too_slow",
    });
    await left.promise;
  });

  test("the time is for everything: a chain of slow redirects has no more of it", async () => {
    let asked = 0;
    const port = await serve((_request, response) => {
      asked += 1;
      setTimeout(() => response.writeHead(302, { location: `/${asked}` }).end(), 250);
    }, "127.0.0.1");
    const slow = testNetwork({ names, pagesPort: port });
    expect(await unfurl({ url: `http://pages.example:${port}/`, network: slow, limits: { timeoutMs: 400 } })).toEqual({
      refusal: "too_slow",
    });
    expect(asked).toBeLessThan(4);
  });

  test("a head without end is no head", async () => {
    expect(await said({ headers: { "x-much": "x".repeat(40_000) }, body: head })).toBe("unreachable");
  });

  test("a picture that is too large, packed too tight, missing or no picture is left out", async () => {
    const page = `${head}<meta property="og:image" content="/picture">`;
    const picture = (more: Partial<Answer> & { type?: string }) => ({
      "/picture": { body: Buffer.alloc(10, 1), ...more, headers: { "content-type": more.type ?? "image/png", ...more.headers } },
    });
    expect(await look(page, picture({}))).toMatchObject({ page: { image: Buffer.alloc(10, 1) } });
    for (const bad of [
      picture({ body: Buffer.alloc(3 * 1024 * 1024 + 1) }),
      picture({ body: gzipSync(Buffer.alloc(50 * 1024 * 1024)), headers: { "content-encoding": "gzip" } }),
      picture({ body: "" }),
      picture({ status: 404 }),
      picture({ type: "text/html" }),
      picture({ type: "image/svg+xml" }),
    ]) {
      expect(await look(page, bad)).toMatchObject({ page: { title: "A page", image: null } });
    }
  });
});

describe("what is no page", () => {
  test.each<[string, Answer, string]>([
    ["a picture", { headers: { "content-type": "image/png" }, body: "x" }, "not_a_page"],
    ["a download", { headers: { "content-type": "application/octet-stream" }, body: "<title>x</title>" }, "not_a_page"],
    ["something without a kind", { headers: { "content-type": "" }, body: "<title>x</title>" }, "not_a_page"],
    ["missing", { status: 404, body: "<title>Not found</title>" }, "unreachable"],
    ["an error", { status: 500, body: "<title>Oops</title>" }, "unreachable"],
    ["for members", { status: 401, headers: { "www-authenticate": "Basic" }, body: "<title>Who?</title>" }, "unreachable"],
    ["a redirect to nowhere", { status: 302, body: "<title>x</title>" }, "unreachable"],
  ])("%s", async (_what, page, refusal) => {
    expect(await said(page)).toBe(refusal);
  });

  test("a host where nobody listens", async () => {
    const closed = testNetwork({ names, pagesPort: 1 });
    expect(await unfurl({ url: "http://pages.example:1/", network: closed })).toEqual({ refusal: "unreachable" });
  });
});

test("it asks as nobody: no cookie is kept or sent, no page is named as the one before", async () => {
  await look({ status: 302, headers: { "set-cookie": "me=1", location: "/next" }, body: "" }, { "/next": { body: "<title>x</title>" } });
  expect(seen.map(({ url }) => url)).toEqual(["/", "/next"]);
  for (const { headers } of seen) {
    expect(Object.keys(headers).sort()).toEqual(["accept", "accept-encoding", "connection", "host", "user-agent"]);
  }
});

test("a proxy that the environment names is not used", async () => {
  const proxy = await secretServer();
  answers = { "/": { body: "<title>Straight</title>" } };
  const program = `
    const { unfurl } = await import(${JSON.stringify(new URL("./unfurl.ts", import.meta.url).href)});
    const network = {
      resolve: async () => ["127.0.0.1"],
      mayConnect: ({ port }) => port === ${pagesPort},
      ports: [${pagesPort}],
    };
    process.stdout.write(JSON.stringify(await unfurl({ url: "http://pages.example:${pagesPort}/", network })));
  `;
  const address = `http://127.0.0.1:${proxy.port}`;
  const env = Object.fromEntries(
    ["HTTP_PROXY", "http_proxy", "HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy"].map((name) => [name, address]),
  );
  const { stdout } = await promisify(execFile)(process.execPath, ["--input-type=module", "--eval", program], {
    env: { ...env, NODE_USE_ENV_PROXY: "1" },
  });
  expect(JSON.parse(stdout)).toMatchObject({ page: { title: "Straight" } });
  expect(proxy.visits).toEqual([]);
});
