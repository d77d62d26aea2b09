import {
  type IntercomOptions,
  type LocalIntercom,
  seedWorkspace,
  startIntercom as start,
} from "../../tools/intercom";
import {
  accessTokenConnection,
  failureOf,
  type RunOptions,
  runAction,
} from "../../tools/platform/runner";

/** A local Intercom for a test file, and the component connected to it. */
export interface Fixture {
  readonly intercom: LocalIntercom;
  /** Runs an action of the bundle, connected to the local Intercom unless given a connection. */
  run<Data = Record<string, unknown>>(
    key: string,
    inputs?: Record<string, unknown>,
    options?: RunOptions,
  ): Promise<Data>;
  /** Runs an action that must fail, and returns its error. */
  fail(
    key: string,
    inputs?: Record<string, unknown>,
    options?: RunOptions,
  ): ReturnType<typeof failureOf>;
  /** The last request that arrived: method, path, query and JSON body, as they arrived. */
  lastRequest(): { method: string; path: string; query: object; json: unknown };
  /** Starts over with a freshly seeded workspace. */
  reseed(): void;
  /** Method and path of every request that arrived. */
  requests(): string[];
}

/** Starts a local Intercom whose time stands still unless a test moves it. */
export const startIntercom = (options: IntercomOptions = {}): Promise<LocalIntercom> =>
  start({ frozen: true, startAt: Date.parse("2026-03-02T09:30:00Z"), ...options });

/** Starts a local Intercom before the tests of a file; each test finds a freshly seeded workspace. */
export const useIntercom = (options: IntercomOptions = {}): Fixture => {
  let intercom: LocalIntercom;
  beforeAll(async () => {
    intercom = await startIntercom(options);
  });
  const reseed = () => {
    intercom.reset();
    if (options.seed ?? true) seedWorkspace(intercom.workspace);
  };
  beforeEach(reseed);
  afterAll(() => intercom.stop());

  const connected = (inputs: Record<string, unknown>) => ({
    connection: accessTokenConnection(intercom),
    ...inputs,
  });
  return {
    reseed,
    get intercom() {
      return intercom;
    },
    run: async <Data>(key: string, inputs: Record<string, unknown> = {}, runOptions?: RunOptions) =>
      (await runAction<Data>(key, connected(inputs), runOptions)).data,
    fail: (key, inputs = {}, runOptions) =>
      failureOf(runAction(key, connected(inputs), runOptions)),
    lastRequest: () => {
      const { method, path, query, json } = intercom.traffic.at(-1) ?? { query: {} };
      return { method: method ?? "none", path: path ?? "", query, json };
    },
    requests: () => intercom.traffic.map(({ method, path }) => `${method} ${path}`),
  };
};
