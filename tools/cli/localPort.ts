import { readPort } from "../platform/port";

const PREFERRED_PORT = 4471;

/** The variable that chooses another port, for `npm run intercom` and for those that look there. */
const VARIABLE = "INTERCOM_LOCAL_PORT";

/**
 * @returns the port of `npm run intercom`
 * @throws Error when the environment has something else than the number of a port
 */
export const localPort = (): number => {
  const chosen = process.env[VARIABLE];
  return chosen ? readPort(chosen, VARIABLE) : PREFERRED_PORT;
};
