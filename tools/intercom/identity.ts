/** Where a local Intercom says what it is; the real one has nothing there. */
export const IDENTITY_PATH = "/local-intercom";

/** The answer, to anybody: it holds no data. */
export const IDENTITY = { service: "the local Intercom of prismatic-intercom-component" } as const;

const TIME_LIMIT_MS = 1000;

const ask = async (url: string): Promise<unknown> => {
  const signal = AbortSignal.timeout(TIME_LIMIT_MS);
  // Without credentials, and nowhere else than here.
  const answer = await fetch(`${url}${IDENTITY_PATH}`, { redirect: "error", signal });
  return answer.json();
};

/** @returns the address of the local Intercom on a port of this machine; undefined when there is none */
export const findIntercom = async (port: number): Promise<string | undefined> => {
  const url = `http://127.0.0.1:${port}`;
  // Whatever goes wrong says that something else is there, or nothing.
  const identity: unknown = await ask(url).catch(() => undefined);
  const isOurs =
    typeof identity === "object" &&
    identity !== null &&
    "service" in identity &&
    identity.service === IDENTITY.service;
  return isOurs ? url : undefined;
};
