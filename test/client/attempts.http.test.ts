import { seeded } from "../../tools/intercom";
import { useIntercom } from "../support/intercom";

// What an error says of the attempts before the last one.
const local = useIntercom();

const { id } = seeded.contact;
// Anything else remaining would make the client wait for the next window.
const AT_ONCE = { headers: { "retry-after": "0", "x-ratelimit-remaining": "9" } };

describe("a 404 after an attempt whose answer was lost", () => {
  const MAY_BE_DONE = "An earlier attempt, whose answer was lost, may have done it.";

  it("says that it may have been done", async () => {
    local.intercom.faults.add({ drop: "after" });
    const error = await local.fail("deleteContact", { id });
    expect(error).toMatchObject({ status: 404 });
    expect(error.message).toContain(MAY_BE_DONE);
  });

  it("says so also when a 429 lies between them", async () => {
    local.intercom.faults.add({ drop: "after" });
    local.intercom.faults.add({ status: 429, ...AT_ONCE });
    const error = await local.fail("deleteContact", { id });
    expect(error.message).toContain(MAY_BE_DONE);
    expect(local.requests()).toHaveLength(3);
  });

  it("says nothing of it after a 429 alone", async () => {
    local.intercom.faults.add({ status: 429, ...AT_ONCE });
    const error = await local.fail("deleteContact", { id: "5ba682d23d7cf92bef87bfff" });
    expect(error).toMatchObject({ status: 404 });
    expect(error.message).not.toContain("An earlier attempt");
  });
});

it("two attempts are told", async () => {
  local.intercom.faults.add({ status: 503, ...AT_ONCE });
  local.intercom.faults.add({ status: 400, code: "parameter_invalid" });
  const error = await local.fail("updateContact", { id, name: "Wash" });
  expect(error.message).toMatch(/\(HTTP 400, request [^,]+, 2 attempts\)/);
});
