import { Readable } from "node:stream";
import { AxiosError } from "axios";
import { type Download, download } from "../../src/client/download";
import { OutOfTime } from "../../src/client/runLimit";
import { withoutPauses } from "../support/pauses";

withoutPauses();
beforeEach(() => {
  // Streams need the other clocks of Node.
  jest.useFakeTimers({ doNotFake: ["nextTick", "setImmediate", "queueMicrotask"] });
});
afterEach(() => {
  jest.useRealTimers();
});

const HOUR_MS = 3_600_000;

/** Answers each request with the next of these bodies. */
const clientOf = (bodies: Readable[], defaults: object = {}) => {
  const get = jest.fn(async (_url: string, _config: object) => ({
    data: bodies.shift(),
    headers: {},
    config: { url: "/file" },
  }));
  return { get, defaults };
};

const body = () => new Readable({ read: () => {} });

const all = async ({ pieces }: Download) => {
  const read: Buffer[] = [];
  for await (const piece of pieces) read.push(piece);
  return Buffer.concat(read).toString();
};

const start = (client: ReturnType<typeof clientOf>, endsInMs = HOUR_MS) =>
  download(client as never, "/file", { endsAtMs: Date.now() + endsInMs }, all);

/** Lets streams do what they have to do. */
const turn = () => new Promise((resolve) => setImmediate(resolve));

describe("a file that arrives slowly", () => {
  it("is waited for as long as more of it comes within a minute", async () => {
    const slow = body();
    const reading = start(clientOf([slow]));
    for (let piece = 0; piece < 5; piece += 1) {
      await turn();
      slow.push("x");
      await turn();
      jest.advanceTimersByTime(59_000);
    }
    slow.push(null);
    expect(await reading).toBe("xxxxx");
  });

  it("is given up after a minute without anything, and asked for three times", async () => {
    const bodies = [body(), body(), body()];
    const client = clientOf([...bodies]);
    const reading = start(client).catch((error) => error);
    for (const each of bodies) {
      await turn();
      each.push("x");
      await turn();
      jest.advanceTimersByTime(60_000);
      await turn();
      expect(each.destroyed).toBe(true);
    }
    expect(await reading).toMatchObject({
      code: AxiosError.ECONNABORTED,
      message: "no more of the file arrived",
    });
    expect(client.get).toHaveBeenCalledTimes(3);
  });

  it.each([
    ["of the step", 30_000, Number.POSITIVE_INFINITY],
    ["of the run", HOUR_MS, 30_000],
  ])("ends when the time %s is over, and is not asked for again", async (_, stepMs, runMs) => {
    const slow = body();
    const client = clientOf([slow], { runLimit: { endsAtMs: Date.now() + runMs } });
    const reading = start(client, stepMs).catch((error) => error);
    await turn();
    slow.push("x");
    await turn();
    jest.advanceTimersByTime(30_000);
    expect(await reading).toBeInstanceOf(OutOfTime);
    expect(slow.destroyed).toBe(true);
    expect(client.get).toHaveBeenCalledTimes(1);
  });
});

it("a reader that has had enough ends the file, and leaves no timer behind", async () => {
  const endless = body();
  const client = clientOf([endless]);
  endless.push("x");
  const read = async ({ pieces }: Download) => {
    const { value } = await pieces[Symbol.asyncIterator]().next();
    return String(value);
  };
  const options = { endsAtMs: Date.now() + HOUR_MS };
  expect(await download(client as never, "/file", options, read)).toBe("x");
  await turn();
  expect(endless.destroyed).toBe(true);
  expect(jest.getTimerCount()).toBe(0);
});

it("an error of the reader itself is thrown as it is, at once", async () => {
  const client = clientOf([Readable.from(["x"])]);
  const options = { endsAtMs: Date.now() + HOUR_MS };
  const read = () => Promise.reject(new Error("not mine"));
  await expect(download(client as never, "/file", options, read)).rejects.toThrow("not mine");
  expect(client.get).toHaveBeenCalledTimes(1);
});
