import { findIntercom, LOCAL_TOKEN, startIntercom } from "../intercom";
import { accessTokenConnection, type ConnectionValue } from "../platform/runner";
import { localPort } from "./localPort";
import { notice, realToken } from "./output";

type Call<Result> = (connection: ConnectionValue) => Promise<Result>;

const callReal = <Result>(token: string, call: Call<Result>): Promise<Result> => {
  const { INTERCOM_REGION: region = "", INTERCOM_BASE_URL } = process.env;
  const host = INTERCOM_BASE_URL ? "at INTERCOM_BASE_URL" : `in region ${region || "US"}`;
  notice(`Using the workspace of INTERCOM_ACCESS_TOKEN, ${host}.`);
  return call(accessTokenConnection({ url: INTERCOM_BASE_URL ?? "", token }, { region }));
};

/**
 * Calls with a connection: to the workspace of the environment; without one to the local Intercom
 * that runs, or to one that starts for this call.
 */
export const connected = async <Result>(call: Call<Result>): Promise<Result> => {
  const token = realToken();
  if (token) return callReal(token, call);
  const port = localPort();
  const url = port > 0 ? await findIntercom(port) : undefined;
  if (url) {
    notice(`Using the local Intercom of npm run intercom at ${url}.`);
    return call(accessTokenConnection({ url, token: LOCAL_TOKEN }));
  }
  notice(
    "Using a local Intercom with sample data, for this call only: npm run intercom starts one that stays, INTERCOM_ACCESS_TOKEN chooses a real workspace.",
  );
  const intercom = await startIntercom({ seed: true });
  try {
    return await call(accessTokenConnection(intercom));
  } finally {
    await intercom.stop();
  }
};
