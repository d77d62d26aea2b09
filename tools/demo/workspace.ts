import { type LocalIntercom, startIntercom } from "../intercom";

/** What the custom attribute loyalty_level takes, which the workspace has from the beginning. */
export const LOYALTY_LEVELS = ["Bronze", "Silver", "Gold", "Platinum"];

/** The bad moments that the job goes through, as they are told to the reader. */
export const BAD_MOMENTS = [
  "the rate limit is hit",
  "the service is unavailable",
  "a connection breaks off after the work was done",
  "a web page is answered in place of data",
];

// The 429 leaves room in its window: without that, the job would stand still for up to 10 seconds.
const addBadMoments = ({ faults, settings }: LocalIntercom) => {
  faults.add({
    method: "POST",
    path: "/contacts",
    skip: 5,
    status: 429,
    headers: { "retry-after": "0", "x-ratelimit-remaining": String(settings.quota) },
  });
  faults.add({ method: "POST", path: "/companies", skip: 8, status: 503 });
  faults.add({ method: "POST", path: /^\/contacts\/\w+\/companies$/, skip: 3, drop: "after" });
  faults.add({ method: "GET", path: "/contacts", html: true, status: 200 });
};

/** A local Intercom with an empty workspace and some trouble ahead. */
export const openWorkspace = async (): Promise<LocalIntercom> => {
  const intercom = await startIntercom();
  intercom.workspace.addTicketType({ name: "Support request" });
  intercom.workspace.addDataAttribute({ name: "loyalty_level", options: LOYALTY_LEVELS });
  addBadMoments(intercom);
  return intercom;
};
