import { seeded } from "../../../tools/intercom";
import { useIntercom } from "../../support/intercom";

const local = useIntercom();

const KEY = "syncOfficeHoursFromHolidays";
const { id: scheduleId } = seeded.officeHoursSchedule;
const EVE = seeded.officeHoursException.date;
const EXCEPTIONS = "/office_hours_schedules/501/office_hours_exceptions";

interface DateResult {
  date: string;
  name: string | null;
  status: string;
  changed: string[];
  exception: { id: string; opening_hours: string[] } | null;
  error: { message: string; status: number } | null;
}

interface Result extends Record<string, unknown> {
  dates: DateResult[];
}

const rows = (dates: Record<string, string>) =>
  Object.entries(dates).map(([key, value]) => ({ key, value }));

const sync = (inputs: Record<string, unknown>) => local.run<Result>(KEY, { scheduleId, ...inputs });
const refused = async (inputs: Record<string, unknown>) =>
  (await local.fail(KEY, { scheduleId, ...inputs })).message;

const outcomes = ({ dates }: Result) => dates.map(({ date, status }) => [date, status]);
const writes = () => local.requests().filter((request) => !request.startsWith("GET "));

/** The exceptions that the schedule has, by date. */
const exceptions = () =>
  Object.fromEntries(
    [...local.intercom.workspace.officeHoursExceptions.values()]
      .filter((each) => each.office_hours_schedule_id === scheduleId)
      .map((each) => [each.exception_date, each]),
  );

describe("the holidays", () => {
  it("that a schedule does not know are created, closed all day", async () => {
    const result = await sync({
      holidays: rows({ "2026-12-26": "St Stephen's Day", "2026-12-25": "Christmas Day" }),
    });
    expect(outcomes(result)).toEqual([
      ["2026-12-25", "created"],
      ["2026-12-26", "created"],
    ]);
    expect(result).toMatchObject({ schedule_id: scheduleId, created: 2, failed: 0, removed: 0 });
    const sent = local.intercom.traffic.flatMap(({ json }) => (json ? [json] : []));
    expect(sent).toEqual([
      {
        exception_date: "2026-12-25",
        exception_type: "closed",
        name: "Christmas Day",
        time_intervals: undefined,
      },
      {
        exception_date: "2026-12-26",
        exception_type: "closed",
        name: "St Stephen's Day",
        time_intervals: undefined,
      },
    ]);
  });

  it("are created with hours, and for every year, where that is asked for", async () => {
    const { dates } = await sync({
      holidays: rows({ "2026-12-31": "" }),
      timeIntervals: "09:00-12:00",
      recurringAnnually: "true",
    });
    expect(local.lastRequest().json).toEqual({
      exception_date: "2026-12-31",
      exception_type: "custom_hours",
      time_intervals: [{ start_minute: 540, end_minute: 720 }],
      recurring_annually: true,
    });
    expect(dates).toMatchObject([
      { name: null, changed: [], exception: { opening_hours: ["09:00-12:00"] }, error: null },
    ]);
  });

  it("that are as they should be cost no further request", async () => {
    const inputs = { holidays: rows({ [EVE]: "Christmas Eve" }), timeIntervals: "09:00-12:00" };
    const result = await sync(inputs);
    expect(outcomes(result)).toEqual([[EVE, "unchanged"]]);
    expect(result).toMatchObject({ unchanged: 1, created: 0 });
    expect(local.requests()).toEqual([`GET ${EXCEPTIONS}`]);
  });

  it("are done once, however often it runs", async () => {
    const inputs = {
      holidays: rows({ [EVE]: "Eve & more", "2026-12-25": "R&D <holiday>" }),
      recurringAnnually: "true",
      removeOthers: "true",
    };
    expect(await sync(inputs)).toMatchObject({ created: 1, changed: 1, removed: 1 });
    const before = exceptions();
    local.intercom.traffic.length = 0;
    expect(await sync(inputs)).toMatchObject({ unchanged: 2, created: 0, changed: 0, removed: 0 });
    expect(writes()).toEqual([]);
    expect(exceptions()).toEqual(before);
  });

  it.each([
    ["a name", { name: "Half day", opening_hours: "09:00-12:00" }, { name: "Half day" }],
    [
      "hours",
      { opening_hours: ["09:00-12:00", "13:00-14:00"] },
      {
        exception_type: "custom_hours",
        time_intervals: [
          { start_minute: 540, end_minute: 720 },
          { start_minute: 780, end_minute: 840 },
        ],
      },
    ],
    ["a type", {}, { exception_type: "closed" }],
    [
      "years",
      { opening_hours: "09:00-12:00", recurring_annually: true },
      { recurring_annually: true },
    ],
  ])("that differ by %s are changed in nothing else", async (_, item, sent) => {
    const { dates } = await sync({ holidaysJson: JSON.stringify([{ date: EVE, ...item }]) });
    expect(writes()).toEqual([`PUT ${EXCEPTIONS}/611`]);
    expect(local.lastRequest().json).toEqual(sent);
    expect(dates).toMatchObject([{ status: "changed", changed: Object.keys(sent) }]);
  });

  it("say nothing of what was left open: name and years stay", async () => {
    const holidays = rows({ [EVE]: "" });
    const { dates } = await sync({ holidays, timeIntervals: "09:00-12:00" });
    expect(dates).toMatchObject([{ status: "unchanged" }]);
  });

  it("are taken from another schedule as Intercom answers them", async () => {
    const { data } = await local.run<{ data: object[] }>("listOfficeHoursExceptions", {
      scheduleId,
    });
    const result = await local.run<Result>(KEY, { scheduleId: "502", holidaysJson: data });
    expect(result).toMatchObject({ created: 2, failed: 0 });
    const copied = [...local.intercom.workspace.officeHoursExceptions.values()].slice(2);
    expect(copied).toMatchObject([
      { exception_date: "2026-01-01", recurring_annually: true, time_intervals: null },
      {
        exception_date: EVE,
        name: "Christmas Eve",
        recurring_annually: false,
        time_intervals: [{ start_minute: 540, end_minute: 720 }],
      },
    ]);
  });

  it("have hours of their own before those of all", async () => {
    await sync({
      holidaysJson: [
        { date: "2026-12-25", exception_type: "closed" },
        { date: "2026-12-30" },
        { date: "2026-12-31", opening_hours: "09:00-12:00" },
      ],
      timeIntervals: "10:00-11:00",
    });
    const hours = (date: string) => exceptions()[date]?.time_intervals?.[0]?.start_minute;
    expect(["2026-12-25", "2026-12-30", "2026-12-31"].map(hours)).toEqual([undefined, 600, 540]);
  });

  it("come from rows and JSON together", async () => {
    const result = await sync({
      holidays: rows({ "2026-12-25": "Christmas Day" }),
      holidaysJson: [{ date: "2026-12-31T00:00:00Z", opening_hours: "09:00-12:00" }],
    });
    expect(outcomes(result)).toEqual([
      ["2026-12-25", "created"],
      ["2026-12-31", "created"],
    ]);
  });
});

describe("an exception of every year", () => {
  it("is taken for the holiday of any year", async () => {
    const result = await sync({ holidays: rows({ "2027-01-01": "New Year's Day" }) });
    expect(outcomes(result)).toEqual([["2027-01-01", "unchanged"]]);
    expect(writes()).toEqual([]);
  });

  it("is taken for several years, and kept when others are removed", async () => {
    const holidays = rows({ "2027-01-01": "", "2028-01-01": "", [EVE]: "" });
    const inputs = { holidays, timeIntervals: "", removeOthers: "true" };
    await sync({ ...inputs });
    expect(Object.keys(exceptions())).toEqual([EVE, "2026-01-01"]);
  });

  it("is made one of a single date where that is asked for", async () => {
    const result = await sync({
      holidays: rows({ "2027-01-01": "New Year's Day" }),
      recurringAnnually: "false",
    });
    expect(local.lastRequest().json).toEqual({
      exception_date: "2027-01-01",
      recurring_annually: false,
    });
    expect(outcomes(result)).toEqual([["2027-01-01", "changed"]]);
  });

  it("is made once for all years of a list", async () => {
    const result = await sync({
      holidays: rows({ "2026-12-25": "Christmas", "2027-12-25": "Christmas" }),
      recurringAnnually: "true",
    });
    expect(outcomes(result)).toEqual([
      ["2026-12-25", "created"],
      ["2027-12-25", "unchanged"],
    ]);
    expect(writes()).toHaveLength(1);
  });

  it("does not change back and forth between two years that differ", async () => {
    const inputs = {
      holidaysJson: [
        { date: "2027-01-01", opening_hours: "10:00-12:00" },
        { date: "2028-01-01", opening_hours: "14:00-16:00" },
      ],
    };
    expect(await sync(inputs)).toMatchObject({ changed: 1, created: 1 });
    expect(await sync(inputs)).toMatchObject({ unchanged: 2 });
  });

  it("gives way to the exception of the very date", async () => {
    local.intercom.workspace.addOfficeHoursException({
      id: "700",
      office_hours_schedule_id: scheduleId,
      exception_date: "2027-01-01",
    });
    const { dates } = await sync({ holidays: rows({ "2027-01-01": "Closed" }) });
    expect(dates).toMatchObject([{ status: "changed", exception: { id: "700" } }]);
  });
});

describe("Remove Others", () => {
  const holidays = rows({ "2026-12-25": "Christmas Day" });

  it("is not done unless it is chosen, nor limited then", async () => {
    const result = await sync({ holidays, maxRemovals: "0" });
    expect(result.dates).toHaveLength(1);
    expect(Object.keys(exceptions())).toEqual([EVE, "2026-01-01", "2026-12-25"]);
  });

  it("removes what is not in the list, last of all", async () => {
    const result = await sync({ holidays, removeOthers: "true" });
    expect(outcomes(result)).toEqual([
      ["2026-12-25", "created"],
      [EVE, "removed"],
      ["2026-01-01", "removed"],
    ]);
    expect(result).toMatchObject({ created: 1, removed: 2 });
    expect(Object.keys(exceptions())).toEqual(["2026-12-25"]);
    expect(writes()[0]).toBe(`POST ${EXCEPTIONS}`);
  });

  it("leaves the exceptions of other schedules alone", async () => {
    local.intercom.workspace.addOfficeHoursException({
      office_hours_schedule_id: "502",
      exception_date: "2026-07-01",
    });
    await sync({ holidays, removeOthers: "true" });
    expect(local.intercom.workspace.officeHoursExceptions.size).toBe(2);
  });

  it("changes nothing where it would remove more than it may", async () => {
    for (const day of ["01", "02", "03", "04", "05"]) {
      local.intercom.workspace.addOfficeHoursException({
        office_hours_schedule_id: scheduleId,
        exception_date: `2025-08-${day}`,
      });
    }
    const message = await refused({ holidays, removeOthers: "true", maxRemovals: "6" });
    expect(message).toBe(
      "Max Removals: 7 exceptions are not in the list (2026-12-24, 2026-01-01, 2025-08-01, 2025-08-02, 2025-08-03, …), more than 6. Nothing was changed.",
    );
    expect(writes()).toEqual([]);
    const result = await sync({ holidays, removeOthers: "true", maxRemovals: "7" });
    expect(result).toMatchObject({ removed: 7 });
  });

  it("removes ten at most unless told otherwise", async () => {
    for (let day = 10; day < 19; day += 1) {
      local.intercom.workspace.addOfficeHoursException({
        office_hours_schedule_id: scheduleId,
        exception_date: `2025-08-${day}`,
      });
    }
    expect(await refused({ holidays, removeOthers: "true" })).toContain("more than 10.");
  });

  it("waits until no date fails", async () => {
    local.intercom.faults.add({ status: 400, code: "parameter_invalid", method: "POST" });
    const result = await sync({ holidays, removeOthers: "true" });
    expect(outcomes(result)).toEqual([
      ["2026-12-25", "failed"],
      [EVE, "kept"],
      ["2026-01-01", "kept"],
    ]);
    expect(result).toMatchObject({ failed: 1, kept: 2, removed: 0 });
    expect(Object.keys(exceptions())).toEqual([EVE, "2026-01-01"]);
  });

  it("takes one that is gone already for removed", async () => {
    local.intercom.faults.add({
      method: "DELETE",
      path: `${EXCEPTIONS}/611`,
      meanwhile: () => local.intercom.workspace.officeHoursExceptions.delete("611"),
    });
    const result = await sync({ holidays, removeOthers: "true" });
    expect(result).toMatchObject({ removed: 2, failed: 0 });
  });
});

describe("a failure", () => {
  it("of one date does not stop the others", async () => {
    local.intercom.faults.add({
      method: "POST",
      path: EXCEPTIONS,
      status: 422,
      code: "data_invalid",
      message: "Invalid or duplicated record reference",
    });
    const { dates } = await sync({
      holidays: rows({ "2026-12-25": "Christmas Day", [EVE]: "Eve" }),
      timeIntervals: "09:00-12:00",
    });
    const statuses = Object.fromEntries(dates.map(({ date, status }) => [date, status]));
    expect(statuses).toEqual({ [EVE]: "changed", "2026-12-25": "failed" });
    const failed = dates.find(({ status }) => status === "failed");
    expect(failed?.error).toMatchObject({ status: 422, code: "data_invalid" });
    expect(failed?.error?.message).toContain("Intercom refused Sync Office Hours from Holidays");
    expect(failed?.error?.message).toContain(
      "may have an exception of this Exception Date already",
    );
  });

  it("of the list itself changes nothing", async () => {
    const { message } = await local.fail(KEY, {
      scheduleId: "404",
      holidays: rows({ "2026-12-25": "" }),
      removeOthers: "true",
    });
    expect(message).toContain("No office hours schedule has this ID");
    expect(writes()).toEqual([]);
  });
});

describe("a list that cannot be meant", () => {
  const json = (...items: unknown[]) => ({ holidaysJson: JSON.stringify(items) });

  it.each<[string, Record<string, unknown>, string]>([
    ["nothing", {}, "Holidays: at least one date is needed."],
    [
      "an empty list",
      { holidaysJson: "[]", removeOthers: "true" },
      "Holidays: at least one date is needed.",
    ],
    [
      "a date twice",
      { holidays: rows({ "2026-12-25": "A" }), ...json({ date: "2026-12-25" }) },
      "Holidays: 2026-12-25 is given more than once.",
    ],
    [
      "another form of date",
      { holidays: rows({ "25.12.2026": "A" }) },
      'Holidays: "25.12.2026": write a date',
    ],
    ["no such day", { holidays: rows({ "2026-02-29": "A" }) }, "February 2026 has no day 29."],
    ["no date", json({ name: "A" }), "Holidays JSON, item 1: date is missing."],
    ["no object", json("2026-12-25"), "Holidays JSON, item 1 must be an object with a date."],
    [
      "another key",
      json({ date: "2026-12-25" }, { date: "2026-12-26", hours: "09:00-12:00" }),
      'Holidays JSON, item 2: "hours" is no key of a holiday. Known: date,',
    ],
    [
      "hours that cannot be read",
      json({ date: "2026-12-25", opening_hours: "9-12" }),
      'Holidays JSON, item 1, opening_hours: "9-12" cannot be read',
    ],
    [
      "a closed date with hours",
      json({ date: "2026-12-25", exception_type: "closed", opening_hours: "09:00-12:00" }),
      "item 1: a closed date has no opening_hours.",
    ],
    [
      "custom hours without hours",
      json({ date: "2026-12-25", exception_type: "custom_hours" }),
      "item 1: custom_hours need opening_hours, such as 09:00-12:00.",
    ],
    [
      "hours that contradict each other",
      json({
        date: "2026-12-25",
        opening_hours: "09:00-12:00",
        time_intervals: [{ start_minute: 0, end_minute: 15 }],
      }),
      "item 1: opening_hours and time_intervals differ.",
    ],
    [
      "years that cannot be read",
      json({ date: "2026-12-25", recurring_annually: "maybe" }),
      'recurring_annually: "maybe" is not true or false.',
    ],
  ])("is refused before any request: %s", async (_, inputs, reason) => {
    expect(await refused(inputs)).toContain(reason);
    expect(local.requests()).toEqual([]);
  });
});
