import { seeded } from "../../tools/intercom";
import { useServer } from "./useServer";

const { send } = useServer();

const SCHEDULES = "/office_hours_schedules";
const EXCEPTIONS = `${SCHEDULES}/${seeded.officeHoursSchedule.id}/office_hours_exceptions`;
const interval = { start_minute: 540, end_minute: 1020 };

describe("intervals", () => {
  it.each([
    ["with a day of the week", [{ ...interval, day_of_week: 0 }], 400],
    ["off the steps of 15 minutes", [{ ...interval, end_minute: 1021 }], 422],
    ["that end before they begin", [{ ...interval, end_minute: 480 }], 422],
    ["beyond the week", [{ ...interval, end_minute: 10_095 }], 422],
    ["that are none", "Monday", 400],
    ["of the whole week", [{ start_minute: 0, end_minute: 10_079 }], 200],
  ])("of a schedule %s", async (_, time_intervals, status) => {
    const answer = await send("PUT", `${SCHEDULES}/501`, { body: { time_intervals } });
    expect(answer.status).toBe(status);
  });

  it.each([
    ["off the steps", "custom_hours", [{ start_minute: 0, end_minute: 10_079 }], 422],
    ["beyond the date", "custom_hours", [{ start_minute: 0, end_minute: 1455 }], 422],
    ["of a closed date", "closed", [interval], 422],
    ["left out", "custom_hours", undefined, 422],
    ["of a date", "custom_hours", [interval], 201],
  ])("of an exception %s", async (_, exception_type, time_intervals, status) => {
    const body = { exception_date: "2026-12-25", exception_type, time_intervals };
    expect((await send("POST", EXCEPTIONS, { body })).status).toBe(status);
  });
});

it("a schedule takes its exceptions with it", async () => {
  expect((await send("DELETE", `${SCHEDULES}/501`)).status).toBe(200);
  expect((await send("GET", EXCEPTIONS)).status).toBe(404);
});
