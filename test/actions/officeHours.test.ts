import { seeded } from "../../tools/intercom";
import { accessTokenConnection, runDataSource } from "../../tools/platform/runner";
import { useIntercom } from "../support/intercom";
import { itSends } from "../support/requests";

const local = useIntercom();

const { id: scheduleId } = seeded.officeHoursSchedule;
const { id: exceptionId } = seeded.officeHoursException;
const both = { scheduleId, exceptionId };
const EXCEPTIONS = "/office_hours_schedules/501/office_hours_exceptions";
const MONDAY = [{ start_minute: 540, end_minute: 1020 }];

itSends(local, [
  ["listOfficeHoursSchedules", {}, "GET /office_hours_schedules", undefined],
  ["getOfficeHoursSchedule", { scheduleId }, "GET /office_hours_schedules/501", undefined],
  [
    "createOfficeHoursSchedule",
    { name: "Mondays", timeZoneName: "Europe/Berlin", timeIntervals: "Monday 09:00-17:00" },
    "POST /office_hours_schedules",
    { name: "Mondays", time_zone_name: "Europe/Berlin", time_intervals: MONDAY },
  ],
  [
    "updateOfficeHoursSchedule",
    { scheduleId, timeIntervals: "Monday 09:00-17:00" },
    "PUT /office_hours_schedules/501",
    { time_intervals: MONDAY },
  ],
  [
    "updateOfficeHoursSchedule",
    { scheduleId, timeIntervals: "[]" },
    "PUT /office_hours_schedules/501",
    { time_intervals: [] },
  ],
  ["deleteOfficeHoursSchedule", { scheduleId }, "DELETE /office_hours_schedules/501", undefined],
  ["listOfficeHoursExceptions", { scheduleId }, `GET ${EXCEPTIONS}`, undefined],
  ["getOfficeHoursException", both, `GET ${EXCEPTIONS}/611`, undefined],
  [
    "createOfficeHoursException",
    { scheduleId, exceptionDate: "2026-12-25", exceptionType: "closed" },
    `POST ${EXCEPTIONS}`,
    { exception_date: "2026-12-25", exception_type: "closed", recurring_annually: false },
  ],
  [
    "createOfficeHoursException",
    {
      scheduleId,
      exceptionDate: "2026-12-31T00:00:00.0000000",
      exceptionType: "Custom Hours",
      name: "New Year's Eve",
      timeIntervals: "09:00-12:00, 13:00-15:00",
      recurringAnnually: "true",
    },
    `POST ${EXCEPTIONS}`,
    {
      exception_date: "2026-12-31",
      exception_type: "custom_hours",
      name: "New Year's Eve",
      time_intervals: [
        { start_minute: 540, end_minute: 720 },
        { start_minute: 780, end_minute: 900 },
      ],
      recurring_annually: true,
    },
  ],
  [
    "updateOfficeHoursException",
    { ...both, recurringAnnually: "false" },
    `PUT ${EXCEPTIONS}/611`,
    { recurring_annually: false },
  ],
  [
    "updateOfficeHoursException",
    { ...both, timeIntervals: "09:00-13:00" },
    `PUT ${EXCEPTIONS}/611`,
    { time_intervals: [{ start_minute: 540, end_minute: 780 }] },
  ],
  ["deleteOfficeHoursException", both, `DELETE ${EXCEPTIONS}/611`, undefined],
]);

interface Schedules {
  data: { id: string; opening_hours: string[]; time_intervals: object[] }[];
}

describe("the answer", () => {
  it("of schedules has their hours as Intercom counts them, and as lines", async () => {
    const { data } = await local.run<Schedules>("listOfficeHoursSchedules");
    expect(data).toMatchObject([
      {
        id: scheduleId,
        time_intervals: [{ start_minute: 540, end_minute: 1020, day_of_week: 0 }, {}, {}, {}, {}],
        twenty_four_seven: false,
      },
      { id: "502", twenty_four_seven: true },
    ]);
    expect(data.map(({ opening_hours }) => opening_hours)).toEqual([
      ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"].map((day) => `${day} 09:00-17:00`),
      ["Monday-Sunday 00:00-24:00"],
    ]);
  });

  it.each([
    ["getOfficeHoursException", both],
    ["updateOfficeHoursException", { ...both, name: "Early closing" }],
  ])("of an exception likewise (%s)", async (key, inputs) => {
    expect(await local.run(key, inputs)).toMatchObject({
      exception_type: "custom_hours",
      time_intervals: [{ start_minute: 540, end_minute: 720, day_of_week: 3 }],
      opening_hours: ["09:00-12:00"],
    });
  });

  it("has no hours for a closed date", async () => {
    const closed = await local.run("updateOfficeHoursException", {
      ...both,
      exceptionType: "closed",
    });
    expect(closed).toMatchObject({ time_intervals: null, opening_hours: [] });
  });

  it("keeps a field of this name that Intercom may add", async () => {
    const body = { id: "501", time_intervals: null, opening_hours: "always" };
    local.intercom.faults.add({ status: 200, body });
    expect(await local.run("getOfficeHoursSchedule", { scheduleId })).toEqual(body);
  });

  it.each([
    ["deleteOfficeHoursSchedule", { scheduleId }, { id: "501", object: "office_hours_schedule" }],
    ["deleteOfficeHoursException", both, { id: "611", object: "office_hours_exception" }],
  ])("to %s is Intercom's", async (key, inputs, answer) => {
    expect(await local.run(key, inputs)).toEqual({ ...answer, deleted: true });
    expect((await local.fail(key, inputs)).status).toBe(404);
  });
});

describe("a schedule", () => {
  const create = { name: "New", timeZoneName: "Europe/Dublin", timeIntervals: "24/7" };

  it("is copied from the hours of another, whose days are left out", async () => {
    const { time_intervals } = await local.run("getOfficeHoursSchedule", { scheduleId });
    const inputs = { ...create, timeIntervals: time_intervals };
    const copy = await local.run("createOfficeHoursSchedule", inputs);
    expect(JSON.stringify(local.lastRequest().json)).not.toContain("day_of_week");
    expect(copy).toMatchObject({ time_intervals });
  });

  it("is always open with hours of the whole week", async () => {
    const made = await local.run("createOfficeHoursSchedule", create);
    expect(made).toMatchObject({ twenty_four_seven: true });
  });

  it.each([
    ["createOfficeHoursSchedule", { ...create, name: seeded.officeHoursSchedule.name }],
    ["updateOfficeHoursSchedule", { scheduleId, name: "Around the clock" }],
  ])("may have a name that is taken: %s says so", async (key, inputs) => {
    const error = await local.fail(key, inputs);
    expect(error).toMatchObject({ status: 422, code: "data_invalid" });
    expect(error.message).toContain(
      "Another schedule may have this Name, which must be unique: List Office Hours Schedules",
    );
  });

  it.each([
    ["europe/dublin", "Europe/Dublin"],
    ["Asia/Kolkata", "Asia/Kolkata"],
    ["Asia/Calcutta", "Asia/Calcutta"],
    [" Etc/UTC ", "Etc/UTC"],
  ])("has a time zone of the IANA database (%s)", async (timeZoneName, sent) => {
    local.intercom.faults.add({ status: 201, body: { id: "1" } });
    await local.run("createOfficeHoursSchedule", { ...create, timeZoneName });
    expect(local.lastRequest().json).toMatchObject({ time_zone_name: sent });
  });

  it.each(["Dublin", "CEST", "+01:00", "UTC+1", "Eastern Time (US & Canada)"])(
    "is refused with another time zone before any request (%s)",
    async (timeZoneName) => {
      const { message } = await local.fail("createOfficeHoursSchedule", {
        ...create,
        timeZoneName,
      });
      expect(message).toBe(
        `Time Zone: "${timeZoneName}" is not a time zone of the IANA database: write a continent and city, such as Europe/Dublin.`,
      );
      expect(local.requests()).toEqual([]);
    },
  );

  it("that is unknown is reported with where the IDs are", async () => {
    const error = await local.fail("getOfficeHoursSchedule", { scheduleId: "404" });
    expect(error.message).toContain(
      "No office hours schedule has this ID: Select Office Hours Schedule lists them.",
    );
  });

  it("is not changed when nothing is given", async () => {
    const { message } = await local.fail("updateOfficeHoursSchedule", { scheduleId });
    expect(message).toBe("There is nothing to change: every field was left blank.");
    expect(local.requests()).toEqual([]);
  });

  it("is not part of every plan", async () => {
    local.intercom.faults.add({ status: 403, code: "api_plan_restricted" });
    const { message } = await local.fail("listOfficeHoursSchedules");
    expect(message).toContain("The plan of the workspace does not include this feature.");
  });
});

describe("an exception", () => {
  const create = { scheduleId, exceptionDate: "2026-12-25", exceptionType: "closed" };

  it.each([
    [{ timeIntervals: "09:00-12:00" }, "Opening Hours: a closed date has none."],
    [
      { exceptionType: "custom_hours" },
      "Opening Hours: Custom Hours need them, such as 09:00-12:00.",
    ],
    [
      { exceptionType: "custom_hours", timeIntervals: "[]" },
      "Opening Hours: Custom Hours need them",
    ],
    [
      { exceptionDate: "25/12/2026" },
      'Exception Date: "25/12/2026": write a date as year-month-day',
    ],
    [{ exceptionDate: "2026-02-30" }, 'Exception Date: "2026-02-30": February 2026 has no day 30.'],
    [{ exceptionDate: "2026-12-25T09:00:00Z" }, "is not a date alone: write it as 2026-12-25."],
    [{ exceptionDate: "1798156800" }, 'Exception Date: "1798156800" is not a date alone'],
    [{ exceptionDate: "Christmas" }, 'Exception Date: "Christmas" is not a time'],
  ])("is refused before any request with %j", async (change, reason) => {
    const { message } = await local.fail("createOfficeHoursException", { ...create, ...change });
    expect(message).toContain(reason);
    expect(local.requests()).toEqual([]);
  });

  it("cannot be closed and have hours after a change either", async () => {
    const { message } = await local.fail("updateOfficeHoursException", {
      ...both,
      exceptionType: "closed",
      timeIntervals: "09:00-12:00",
    });
    expect(message).toContain("Opening Hours: a closed date has none.");
    expect(local.requests()).toEqual([]);
  });

  it("may be there already for the date", async () => {
    const exceptionDate = seeded.officeHoursException.date;
    const error = await local.fail("createOfficeHoursException", { ...create, exceptionDate });
    expect(error).toMatchObject({ status: 422 });
    expect(error.message).toContain(
      "The schedule may have an exception of this Exception Date already: Update Office Hours Exception",
    );
  });

  it("of custom hours cannot be made of a closed one without them", async () => {
    const error = await local.fail("updateOfficeHoursException", {
      scheduleId,
      exceptionId: seeded.recurringException.id,
      exceptionType: "custom_hours",
    });
    expect(error).toMatchObject({ status: 422 });
    expect(error.message).toContain("one of custom hours needs them");
  });

  it("is not made twice when its answer is lost", async () => {
    local.intercom.faults.add({ drop: "after" });
    await local.fail("createOfficeHoursException", create);
    expect(local.requests()).toHaveLength(1);
  });

  it.each([
    ["getOfficeHoursException", { scheduleId: "404", exceptionId }],
    ["getOfficeHoursException", { scheduleId, exceptionId: "404" }],
    ["deleteOfficeHoursException", { scheduleId: "502", exceptionId }],
  ])("that is unknown is reported by %s with where the IDs are", async (key, inputs) => {
    const error = await local.fail(key, inputs);
    expect(error).toMatchObject({ status: 404, code: "not_found" });
    expect(error.message).toContain(
      "The schedule has no exception of this ID, or no schedule has this one: Select Office Hours Exception lists them.",
    );
  });

  it("of an unknown schedule is not made", async () => {
    const inputs = { ...create, scheduleId: "404" };
    const { message } = await local.fail("createOfficeHoursException", inputs);
    expect(message).toContain("No office hours schedule has this ID");
  });
});

describe("the pickers", () => {
  const pick = (key: string, inputs: object = {}) =>
    runDataSource(key, { connection: accessTokenConnection(local.intercom), ...inputs });

  it("offer schedules with their zones", async () => {
    expect(await pick("selectOfficeHoursSchedule")).toEqual([
      { key: "501", label: "Weekday Support (Europe/Dublin)" },
      { key: "502", label: "Around the clock (Europe/Dublin)" },
    ]);
  });

  it("offer the exceptions of a schedule by date", async () => {
    local.intercom.workspace.addOfficeHoursException({
      id: "700",
      office_hours_schedule_id: scheduleId,
      exception_date: "2026-05-01",
    });
    expect(await pick("selectOfficeHoursException", { scheduleId })).toEqual([
      { key: "612", label: "2026-01-01 (New Year's Day, every year)" },
      { key: "700", label: "2026-05-01" },
      { key: "611", label: "2026-12-24 (Christmas Eve)" },
    ]);
    expect(await pick("selectOfficeHoursException", { scheduleId: "502" })).toEqual([]);
  });
});
