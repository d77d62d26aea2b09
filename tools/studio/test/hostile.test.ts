import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import { seeded } from "../../intercom";
import { KEY_HEADER } from "../server/guard";
import { useStudio } from "./browser";

const bench = useStudio();

interface Answered {
  status: number;
  body: string;
}

/** A request with any headers, as no browser would send them. */
const ask = (path: string, headers: Record<string, string>, method = "GET", body = "") =>
  new Promise<Answered>((resolve, reject) => {
    const { port } = new URL(bench.studio.origin);
    request({ host: "127.0.0.1", port, path, method, headers }, (answer) => {
      let text = "";
      answer.on("data", (chunk) => {
        text += chunk;
      });
      answer.on("end", () => resolve({ status: answer.statusCode ?? 0, body: text }));
    })
      .on("error", reject)
      .end(body);
  });

const withKey = () => ({ host: new URL(bench.studio.origin).host, [KEY_HEADER]: bench.studio.key });

const order = JSON.stringify({
  kind: "action",
  key: "deleteContact",
  mode: "run",
  inputs: { id: seeded.contact.id },
});

it("a page of another origin gets nothing and changes nothing", async () => {
  const { browser, studio, intercom } = bench;
  const evil = createServer((_request, response) => {
    response.writeHead(200, { "content-type": "text/html" }).end("<h1>Win a prize</h1>");
  });
  await new Promise<void>((resolve) => evil.listen(0, "127.0.0.1", resolve));
  const context = await browser.newContext();
  const page = await context.newPage();
  // The name and the address of the loopback interface are two sites, one of them another origin.
  for (const host of ["127.0.0.1", "localhost"]) {
    await page.goto(`http://${host}:${(evil.address() as AddressInfo).port}/`);
    const got = await page.evaluate(
      async ({ origin, body }) => {
        const tries: [string, RequestInit][] = [
          ["/api/catalog", {}],
          ["/api/studio", { mode: "no-cors" }],
          ["/api/catalog", { headers: { "x-studio-key": "guess" } }],
          ["/api/runs", { method: "POST", body, headers: { "content-type": "text/plain" } }],
          ["/api/runs", { method: "POST", body, mode: "no-cors" }],
          ["/api/local/seed", { method: "POST", mode: "no-cors" }],
        ];
        const texts = await Promise.all(
          tries.map(([path, init]) =>
            fetch(origin + path, init).then(
              (answer) => answer.text(),
              () => "",
            ),
          ),
        );
        const frame = document.createElement("iframe");
        frame.src = origin;
        document.body.append(frame);
        await new Promise((resolve) => {
          frame.onload = resolve;
          setTimeout(resolve, 1000);
        });
        return { texts, opened: window.open(origin)?.location === undefined };
      },
      { origin: studio.origin, body: order },
    );
    expect(got.texts.join("")).toBe("");
  }
  await context.close();
  evil.closeAllConnections();
  evil.close();
  expect(intercom.traffic).toHaveLength(0);
  expect(intercom.workspace.contacts.has(seeded.contact.id)).toBe(true);
});

it("Host, Origin, site and key are all checked", async () => {
  const right = withKey();
  const { status, body } = await ask("/api/catalog", right);
  expect({ status, knows: body.includes("sendEmail") }).toEqual({ status: 200, knows: true });
  const wrong: Record<string, string>[] = [
    { ...right, host: "studio.evil.example" },
    { ...right, host: "127.0.0.1" },
    { ...right, origin: "http://evil.example" },
    { ...right, origin: "null" },
    { ...right, "sec-fetch-site": "cross-site" },
    { ...right, "sec-fetch-site": "same-site" },
    { host: right.host },
    { ...right, [KEY_HEADER]: "guess" },
  ];
  for (const headers of wrong) {
    const answers = [
      await ask("/api/catalog", headers),
      await ask("/api/runs", { ...headers, "content-type": "application/json" }, "POST", order),
    ];
    expect(answers.map((answer) => answer.status)).toEqual([403, 403]);
    expect(JSON.stringify(answers)).not.toContain(bench.studio.key);
  }
  expect(bench.intercom.traffic).toHaveLength(0);
});

it("no file beside the page can be read, and the page cannot be framed", async () => {
  for (const path of ["/../package.json", "/..%2f..%2fpackage.json", "/%2e%2e/%2e%2e/etc/passwd"]) {
    const { body } = await ask(path, { host: withKey().host });
    expect(body).toContain('<div id="root">');
  }
  const answer = await fetch(bench.studio.origin);
  expect(answer.headers.get("x-frame-options")).toBe("DENY");
  expect(answer.headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
  expect(answer.headers.get("access-control-allow-origin")).toBeNull();
});

it("without the key the page shows nothing, and takes the address that the command prints", async () => {
  const { browser, studio } = bench;
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(studio.origin);
  await page.getByRole("heading", { name: "This studio needs its key" }).waitFor();
  await page.getByLabel("Address or key").fill(studio.url);
  await page.getByRole("button", { name: "Open" }).click();
  await page.getByLabel("Search").waitFor();
  expect(page.url()).not.toContain("key");
  await context.close();
});
