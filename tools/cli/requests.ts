import { beginWatch } from "../platform/observe";
import type { RequestSummary } from "../platform/runTypes";
import { tell } from "./output";

/** A request in a line: what was asked, how it ended, how long it took. */
export const requestLine = ({
  method,
  path,
  status,
  tookMs = 0,
  attempt,
  error,
}: RequestSummary): string => {
  const outcome = [status > 0 && String(status), error].filter(Boolean).join(" ");
  const repeated = attempt > 1 ? `, attempt ${attempt}` : "";
  return `${method} ${path} ${outcome}, ${tookMs} ms${repeated}`;
};

/** Prints each request from now on when it is over. */
export const showRequests = (): void =>
  beginWatch(({ summary }) => {
    if (summary.tookMs !== undefined) tell(requestLine(summary));
  });
