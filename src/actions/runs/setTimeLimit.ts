import { action } from "@prismatic-io/spectral";
import { TIME_LIMIT, type TimeLimit } from "../../client/runLimit";
import { integerInput } from "../../inputs/builders";

const SECOND_MS = 1_000;

// https://developers.intercom.com/docs/references/rest-api/errors/rate-limiting
export const setTimeLimit = action({
  display: {
    label: "Set Time Limit",
    description:
      "Limit the time that all later Intercom steps of the run may take together, for a synchronous flow or a flow of an AI agent. A step that would have to wait longer fails at once and says so.",
  },
  performSafety: "safe",
  inputs: {
    seconds: integerInput({
      label: "Seconds",
      required: true,
      default: "20",
      example: "20",
      min: 0,
      max: 900,
      comments:
        "Counted from this step on, 900 at most. 20 suits a flow that has to answer within 30. With 0, requests are sent, but none waits for the rate limit or is sent again.",
    }),
  },
  perform: async (
    _context,
    { seconds },
  ): Promise<{ data: TimeLimit; executionState?: Record<string, unknown> }> => {
    const ends_at = new Date(Date.now() + seconds * SECOND_MS).toISOString();
    const data = { seconds, ends_at };
    return { data, executionState: { [TIME_LIMIT]: data } };
  },
  examplePayload: { data: { seconds: 20, ends_at: "2026-01-31T09:00:20.000Z" } },
});
