import { exampleRuns } from "../../tools/platform/examples";
import { component } from "../../tools/platform/runner";
import { useIntercom } from "../support/intercom";
import { OFFLINE } from "../support/offline";

const local = useIntercom();

const actions = Object.entries(component.actions).filter(([key]) => !OFFLINE.includes(key));

type End = Record<string, unknown> & { message: string };

/**
 * What an action ends with: its error, the refusal that goes on as data on a branch, or that of an
 * item of a list.
 */
const endOf = async (key: string, inputs: Record<string, unknown>): Promise<End> => {
  const end = await local
    .run<End & { results?: { error: End }[] }>(key, inputs)
    .catch((error: End & { results?: undefined }) => error);
  return end.results?.[0]?.error ?? end;
};

describe.each(actions)("%s", (key, action) => {
  const { label } = action.display;
  const inputs = exampleRuns(action)[0]?.inputs ?? {};

  it("says what Intercom refuses in one sentence with code, field and request", async () => {
    local.intercom.faults.add({
      status: 400,
      code: "parameter_invalid",
      field: "shoe_size",
      message: "shoe_size is invalid",
      times: 9,
    });
    const end = await endOf(key, inputs);
    expect(end).toMatchObject({
      status: 400,
      code: "parameter_invalid",
      field: "shoe_size",
      retryable: false,
      requestId: expect.stringMatching(/^[0-9a-z]{20}$/),
    });
    expect(end.message).toContain(
      `Intercom refused ${label}: parameter_invalid on shoe_size, "shoe_size is invalid" (HTTP 400, request ${end.requestId})`,
    );
  });

  it("blames the connection for a token that is no longer accepted", async () => {
    local.intercom.tokens.set(local.intercom.token, { state: "revoked", permissions: "all" });
    const end = await endOf(key, inputs);
    expect(end).toMatchObject({ name: "ConnectionError" });
    expect(end.message).toContain("Connect it again.");
  });

  it("says that an outage may pass", async () => {
    // Longer than any run waits, so that it is not tried again.
    const headers = { "retry-after": "61" };
    local.intercom.faults.add({ status: 503, code: "service_unavailable", headers, times: 99 });
    const end = await endOf(key, inputs);
    expect(end).toMatchObject({ status: 503, retryable: true });
    if (end instanceof Error) expect(end.name).toBe("IntercomError");
    expect(end.message).toContain(`Intercom refused ${label}: service_unavailable`);
  });
});
