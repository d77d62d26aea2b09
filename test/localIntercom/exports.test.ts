import { code, useServer } from "./useServer";

const local = useServer();
const { send } = local;

const now = Math.floor(Date.now() / 1000);
const DAYS = { created_at_after: now - 30 * 86_400, created_at_before: now };
const WANTED = {
  dataset_id: "conversation",
  attribute_ids: ["standard.conversation_id"],
  start_time: now - 30 * 86_400,
  end_time: now,
};

describe("an export of message data", () => {
  it("needs both ends of its period", async () => {
    const answer = await send("POST", "/export/content/data", { body: { created_at_after: 1 } });
    expect([answer.status, code(answer)]).toEqual([400, "parameter_missing"]);
    const text = { ...DAYS, created_at_before: "2026-02-28" };
    expect((await send("POST", "/export/content/data", { body: text })).status).toBe(400);
  });

  it("is pending, then in progress, then completed, by the clock", async () => {
    local.intercom.settings.exports.seconds = 100;
    const { body } = await send("POST", "/export/content/data", { body: DAYS });
    const status = async () => {
      const answer = await send("GET", `/export/content/data/${body.job_identifier}`);
      return answer.body.status;
    };
    const seen = [body.status, await status()];
    for (let step = 0; step < 3; step += 1) {
      local.intercom.clock.advance(49_000);
      seen.push(await status());
    }
    expect(seen).toEqual(["pending", "pending", "pending", "in_progress", "completed"]);
  });

  it("is refused while another one runs", async () => {
    local.intercom.settings.exports.seconds = 100;
    await send("POST", "/export/content/data", { body: DAYS });
    const refused = await send("POST", "/export/content/data", { body: DAYS });
    expect([refused.status, code(refused)]).toEqual([429, "rate_limit_exceeded"]);
    local.intercom.clock.advance(100_000);
    expect((await send("POST", "/export/content/data", { body: DAYS })).status).toBe(200);
  });

  it("cannot be downloaded before it is done, nor after two days", async () => {
    local.intercom.settings.exports.seconds = 100;
    const { body } = await send("POST", "/export/content/data", { body: DAYS });
    const headers = { accept: "application/octet-stream" };
    const download = () =>
      send("GET", `/download/content/data/${body.job_identifier}`, { headers });
    expect((await download()).status).toBe(404);
    local.intercom.clock.advance(100_000 + 2 * 86_400_000);
    expect((await download()).status).toBe(404);
  });
});

describe("an export of reporting data", () => {
  it.each([
    [{ dataset_id: undefined }, "'dataset_id' is a required parameter"],
    [{ dataset_id: "imaginary" }, "imaginary is not a valid dataset_id"],
    [{ attribute_ids: undefined }, "'attribute_ids' is a required parameter"],
    [{ attribute_ids: [] }, "attribute_ids must contain at least one attribute_id"],
    [{ attribute_ids: "x" }, "'attribute_ids' x must be of type Array"],
    [
      { attribute_ids: ["conversation_id"] },
      "attribute_ids invalid for conversation dataset: conversation_id",
    ],
    [{ start_time: 1_600_000_000 }, "start_time is outside of the data retention period"],
  ])("is refused for %j", async (fields, message) => {
    const body = { ...WANTED, ...fields };
    const answer = await send("POST", "/export/reporting_data/enqueue", { body });
    expect([answer.status, code(answer)]).toEqual([400, "bad_request"]);
    expect(answer.body.errors[0]?.message).toBe(message);
  });

  it("is one of five at a time", async () => {
    local.intercom.settings.exports.seconds = 100;
    const start = () => send("POST", "/export/reporting_data/enqueue", { body: WANTED });
    for (let job = 0; job < 5; job += 1) expect((await start()).status).toBe(200);
    expect((await start()).status).toBe(429);
  });
});
