import { seeded } from "../../tools/intercom";
import { useIntercom } from "../support/intercom";

const local = useIntercom();

/** A run with so little time left that no request ends in it. */
const almostOver = () => ({
  executionState: {
    intercomTimeLimit: { seconds: 20, ends_at: new Date(Date.now() + 100).toISOString() },
  },
});

const CUT =
  /^.*ECONNABORTED, "timeout of 100ms exceeded, the rest of the 20 s of Set Time Limit"\. (.*)$/;

// The clock stands still, so that nothing of the time is over when the request is sent.
beforeEach(() => {
  const now = Date.now();
  jest.spyOn(Date, "now").mockReturnValue(now);
  local.intercom.faults.add({ delayMs: 5_000 });
});
afterEach(() => jest.restoreAllMocks());

it.each([
  ["a read", "getContact", { id: seeded.contact.id }, /^Another attempt asks for a wait of 1 s, /],
  [
    "a write that could be done twice",
    "createContact",
    { email: "book@example.com" },
    /^Whether Intercom carried the request out is unknown; it was not repeated, /,
  ],
])("the end of the time cuts off %s in flight", async (_what, key, inputs, reason) => {
  const error = await local.fail(key, inputs, { execution: almostOver() });
  expect(error).toMatchObject({ name: "IntercomError", retryable: true });
  expect(error.message).toMatch(CUT);
  expect(error.message.replace(CUT, "$1")).toMatch(reason);
  expect(error.message).not.toContain("attempts");
});
