import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { ActionLogger } from "@prismatic-io/spectral";
import fc from "fast-check";
import { createClient } from "../../../src/client/createClient";
import { scrollAll } from "../../../src/client/pagination/scroll";
import { accessTokenConnection } from "../../../tools/platform/runner";
import { numRuns } from "../../support/numRuns";

type Breakage = 500 | 503 | 404 | "html" | "half" | "hang up";

interface Story {
  length: number;
  perPage: number;
  /** One for each walk that breaks off: at which page, and how. */
  breakages: { page: number; how: Breakage }[];
  /** What every page names as the way on; the same one all the time, or a new one per walk. */
  sameTokenAlways: boolean;
}

/** A company scroll that breaks off as told; a broken one cannot be continued. */
class Scroll {
  requests = 0;
  private walk = -1;
  private page = 0;

  constructor(private readonly story: Story) {}

  answer(token: string | null): { status: number; body: string } | "hang up" {
    this.requests += 1;
    if (token === null) {
      this.walk += 1;
      this.page = 0;
    } else if (token !== this.token) {
      return failure(404);
    } else {
      this.page += 1;
    }
    const breakage = this.story.breakages[this.walk];
    if (breakage?.page === this.page) return this.breakOff(breakage.how);
    return { status: 200, body: JSON.stringify(this.list()) };
  }

  private breakOff(how: Breakage) {
    this.page = Number.POSITIVE_INFINITY;
    if (typeof how === "number") return failure(how);
    if (how === "html") return { status: 200, body: "<html></html>" };
    if (how === "half") return { status: 200, body: '{"data":[{"id":"com' };
    return how;
  }

  private get token() {
    return this.story.sameTokenAlways ? "+/=" : `walk ${this.walk}`;
  }

  private list() {
    const { length, perPage } = this.story;
    const start = this.page * perPage;
    const size = Math.max(Math.min(perPage, length - start), 0);
    return {
      type: "list",
      data: Array.from({ length: size }, (_, index) => ({ id: `company ${start + index}` })),
      pages: null,
      total_count: null,
      scroll_param: this.token,
    };
  }
}

const failure = (status: number) => ({
  status,
  body: JSON.stringify({ type: "error.list", errors: [{ code: "server_error" }] }),
});

describe("a scroll that breaks off", () => {
  let scroll: Scroll;
  let server: Server;

  beforeAll(async () => {
    server = createServer(({ url = "" }, response) => {
      const token = new URL(url, "http://localhost").searchParams.get("scroll_param");
      const answer = scroll.answer(token);
      if (answer === "hang up") {
        response.destroy();
        return;
      }
      response.writeHead(answer.status, { "content-type": "application/json" }).end(answer.body);
    }).listen(0, "127.0.0.1");
    await once(server, "listening");
  });

  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  const client = () => {
    const { port } = server.address() as AddressInfo;
    const connection = accessTokenConnection({ url: `http://127.0.0.1:${port}`, token: "token" });
    const logger = { debug: () => undefined, info: () => undefined } as unknown as ActionLogger;
    return createClient(connection, { logger });
  };

  const breakage = fc.record({
    page: fc.nat({ max: 8 }),
    how: fc.constantFrom<Breakage>(500, 503, 404, "html", "half", "hang up"),
  });
  const story = fc.record<Story>({
    length: fc.nat({ max: 60 }),
    perPage: fc.integer({ min: 1, max: 20 }),
    breakages: fc.array(breakage, { maxLength: 4, size: "max" }),
    sameTokenAlways: fc.boolean(),
  });

  it("still returns each record once", async () => {
    await fc.assert(
      fc.asyncProperty(story, async (story) => {
        scroll = new Scroll(story);
        const found = (await scrollAll(client(), "/companies/scroll")).map(({ id }) => id);
        const expected = Array.from({ length: story.length }, (_, index) => `company ${index}`);
        expect(found.sort()).toEqual(expected.sort());
        const pages = Math.ceil(story.length / story.perPage) + 1;
        expect(scroll.requests).toBeLessThanOrEqual(pages * (story.breakages.length + 1));
      }),
      { numRuns: numRuns(20, 100) },
    );
  });

  it("is given up after five walks", async () => {
    const breakages = Array.from({ length: 9 }, () => ({ page: 1, how: 500 as const }));
    scroll = new Scroll({ length: 60, perPage: 10, breakages, sameTokenAlways: true });
    await expect(scrollAll(client(), "/companies/scroll")).rejects.toThrow("500");
    expect(scroll.requests).toBe(10);
  });
});
