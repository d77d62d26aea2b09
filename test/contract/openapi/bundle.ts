import { join } from "node:path";
import type { Action, ActionContext, Component } from "@prismatic-io/spectral/dist/serverTypes";
import type { LocalIntercom } from "../../emulator";

const bundle: { default: Component } = require(join(__dirname, "../../../dist"));

/** The actions as they are published. */
export const actions = Object.values(bundle.default.actions);

const quiet = () => {};
const context = {
  logger: {
    metric: quiet,
    trace: quiet,
    debug: quiet,
    info: quiet,
    log: quiet,
    warn: quiet,
    error: quiet,
  },
  debug: { enabled: false },
} as unknown as ActionContext;

/** Runs an action of the bundle against the local Intercom. */
export const runAction = (
  action: Action,
  { url, token }: LocalIntercom,
  inputs: Record<string, unknown>,
) => {
  const connections = action.inputs.filter(({ type }) => type === "connection");
  const connection = {
    key: "intercomAccessToken",
    configVarKey: "Intercom",
    fields: { accessToken: token, baseUrl: url },
  };
  return action.perform(context, {
    ...Object.fromEntries(connections.map(({ key }) => [key, connection])),
    ...inputs,
  });
};
