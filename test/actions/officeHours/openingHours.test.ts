import fc from "fast-check";
import { openingHours, openingHoursText } from "../../../src/resources/officeHours/openingHours";
import { numRuns } from "../../support/numRuns";

const LABEL = "Opening Hours";

const minutes = (span: "week" | "date", value: unknown) =>
  openingHours(span)(LABEL, value).map(({ start_minute, end_minute }) => [
    start_minute,
    end_minute,
  ]);
const week = (value: unknown) => minutes("week", value);
const date = (value: unknown) => minutes("date", value);

const everyDay = (...hours: [number, number][]) =>
  [0, 1, 2, 3, 4, 5, 6].flatMap((day) =>
    hours.map(([start, end]) => [day * 1440 + start, day * 1440 + end]),
  );

describe("hours of a week", () => {
  it.each<[string, number[][]]>([
    ["Monday 09:00-17:00", [[540, 1020]]],
    ["monday 9:00 – 17:00", [[540, 1020]]],
    ["Mon: 09:00 to 17:00", [[540, 1020]]],
    ["Sunday 23:45-24:00", [[10_065, 10_080]]],
    ["Sunday 23:45-00:00", [[10_065, 10_080]]],
    [
      "Monday 09:00-12:00, 13:00-17:00",
      [
        [540, 720],
        [780, 1020],
      ],
    ],
    [
      "Monday 09:00-12:00 and 13:00-17:00",
      [
        [540, 720],
        [780, 1020],
      ],
    ],
    [
      "Tuesday-Thursday 10:00-11:00",
      [
        [2040, 2100],
        [3480, 3540],
        [4920, 4980],
      ],
    ],
    [
      "Tue to Wed 10:00-11:00",
      [
        [2040, 2100],
        [3480, 3540],
      ],
    ],
    [
      "Mon, Wed & Fri 10:00-11:00",
      [
        [600, 660],
        [3480, 3540],
        [6360, 6420],
      ],
    ],
    [
      "Saturday-Monday 10:00-11:00",
      [
        [600, 660],
        [7800, 7860],
        [9240, 9300],
      ],
    ],
    [
      "Tuesday 10:00-11:00\r\n\n  Monday 10:00-11:00\n",
      [
        [600, 660],
        [2040, 2100],
      ],
    ],
  ])("are read in minutes from Monday 00:00: %j", (text, expected) => {
    expect(week(text)).toEqual(expected);
  });

  it("may be a list of lines", () => {
    expect(week(["Monday 10:00-11:00", "Tuesday 10:00-11:00"])).toEqual([
      [600, 660],
      [2040, 2100],
    ]);
    expect(week('["Monday 10:00-11:00"]')).toEqual([[600, 660]]);
  });

  it.each([
    [
      "Friday 22:00-02:00",
      [
        [7080, 7200],
        [7200, 7320],
      ],
    ],
    [
      "Sunday 22:00-02:00",
      [
        [0, 120],
        [9960, 10_080],
      ],
    ],
    [
      "Saturday-Sunday 22:00-00:00",
      [
        [8520, 8640],
        [9960, 10_080],
      ],
    ],
  ])("are cut at midnight, that of Sunday as well: %j", (text, expected) => {
    expect(week(text)).toEqual(expected);
  });

  it.each([
    "24/7",
    "Monday-Sunday 00:00-24:00",
    "Wednesday-Tuesday 00:00-00:00, ",
    "Monday-Sunday 00:00-06:00, 06:00-24:00",
    "Monday-Sunday 22:00-06:00, 06:00-22:00",
  ])("of the whole week are the one interval that Intercom knows for it: %j", (text) => {
    expect(week(text.replace(/, $/, ""))).toEqual([[0, 10_079]]);
  });

  it("of every night are no whole week", () => {
    expect(week("Monday-Sunday 22:00-06:00")).toEqual(everyDay([0, 360], [1320, 1440]));
  });

  it.each([
    ["Monday", "cannot be read: write Monday-Friday 09:00-17:00"],
    ["09:00-17:00", "cannot be read"],
    ["Monday 9-17", "cannot be read"],
    ["Monday 9am-5pm", "cannot be read"],
    ["Monday 09:00", "cannot be read"],
    ["Monday 09:00-24:15", "cannot be read"],
    ["Monday 09:60-17:00", "cannot be read"],
    ["closed", "cannot be read"],
    ["Montag 09:00-17:00", 'has "Montag", which is no day: write Monday.'],
    ["Mo 09:00-17:00", 'has "Mo", which is no day'],
    ["Monday-Someday 09:00-17:00", 'has "Someday", which is no day'],
    ["Monday 09:10-17:00", "has 09:10: hours go in steps of 15 minutes, to 24:00."],
    ["Monday 09:00-23:59", "has 23:59: hours go in steps of 15 minutes, to 24:00."],
    ["Monday 09:00-09:00", "ends when it begins."],
    ["Monday 24:00-24:00", "ends when it begins."],
  ])("are refused where they cannot be meant: %j", (line, reason) => {
    expect(() => week(`Tuesday 01:00-02:00\n${line}`)).toThrow(`${LABEL}: "${line}" ${reason}`);
  });

  it.each([
    ["Monday 09:00-12:00\nMonday 11:00-13:00", "Monday 11:00-13:00"],
    ["Monday-Friday 09:00-17:00\nWed 09:00-17:00", "Wednesday 09:00-17:00"],
    ["Sunday 22:00-02:00\nMonday 01:00-03:00", "Monday 01:00-03:00"],
  ])("are refused where they overlap: %j", (text, line) => {
    expect(() => week(text)).toThrow(`${LABEL}: "${line}" overlaps other hours of the list.`);
  });
});

describe("hours of a date", () => {
  it.each<[string, number[][]]>([
    ["09:00-12:00", [[540, 720]]],
    [
      "13:00-15:00\n09:00-12:00",
      [
        [540, 720],
        [780, 900],
      ],
    ],
    ["00:00-24:00", [[0, 1440]]],
  ])("are read in minutes from midnight: %j", (text, expected) => {
    expect(date(text)).toEqual(expected);
  });

  it.each([
    ["22:00-02:00", "ends on the next day, which needs its own date."],
    ["Monday 09:00-12:00", "cannot be read: write 09:00-12:00, with hours from 00:00 to 24:00."],
    ["24/7", "cannot be read"],
    ["09:00-12:05", "has 12:05: hours go in steps of 15 minutes"],
  ])("are refused where they cannot be meant: %j", (line, reason) => {
    expect(() => date(line)).toThrow(`${LABEL}: "${line}" ${reason}`);
  });
});

describe("intervals in minutes", () => {
  const one = { start_minute: 540, end_minute: 1020 };

  it.each([
    ["as Intercom answers them", [{ ...one, day_of_week: 0 }], [[540, 1020]]],
    ["as JSON", JSON.stringify([one]), [[540, 1020]]],
    ["as one of them", one, [[540, 1020]]],
    ["with numbers as text", [{ start_minute: "540", end_minute: "1020" }], [[540, 1020]]],
    ["of the whole week", [{ start_minute: 0, end_minute: 10_079 }], [[0, 10_079]]],
    ["to the end of the week", [{ start_minute: 9960, end_minute: 10_080 }], [[9960, 10_080]]],
    [
      "over midnight, in their own order",
      [{ start_minute: 1320, end_minute: 1560 }, one],
      [
        [1320, 1560],
        [540, 1020],
      ],
    ],
    ["that are none", "[]", []],
  ])("are taken %s", (_, value, expected) => {
    expect(week(value)).toEqual(expected);
  });

  it.each([
    [{ start_minute: 540 }, "start_minute"],
    [{ ...one, end_minute: 10_095 }, 'end_minute: "10095" is not a whole number from 0 to 10080'],
    [{ ...one, start_minute: -15 }, 'start_minute: "-15" is not a whole number'],
    [{ ...one, end_minute: 540 }, "ends before it begins."],
    [{ ...one, end_minute: 1019 }, "is not in steps of 15 minutes."],
    [{ start_minute: 15, end_minute: 10_079 }, "is not in steps of 15 minutes."],
    [{ ...one, name: "a" }, 'has "name", which Intercom refuses.'],
  ])("are refused before Intercom would: %j", (interval, reason) => {
    expect(() => week([interval])).toThrow(reason === "start_minute" ? LABEL : reason);
  });

  it("of a date end with it", () => {
    expect(date([{ start_minute: 540, end_minute: 1440 }])).toEqual([[540, 1440]]);
    expect(() => date([{ start_minute: 540, end_minute: 1455 }])).toThrow("from 0 to 1440");
    expect(() => date([{ start_minute: 0, end_minute: 10_079 }])).toThrow("from 0 to 1440");
  });

  it("do not mix with lines", () => {
    expect(() => week([one, "Tuesday 09:00-10:00"])).toThrow(LABEL);
  });
});

describe("lines of intervals", () => {
  it("are cut where a day ends", () => {
    const night = [
      { start_minute: 9960, end_minute: 10_080 },
      { start_minute: 1320, end_minute: 1560 },
    ];
    expect(openingHoursText(night, "week")).toEqual([
      "Sunday 22:00-24:00",
      "Monday 22:00-24:00",
      "Tuesday 00:00-02:00",
    ]);
  });

  it("leave out what is no interval", () => {
    const odd = [null, {}, { start_minute: "a", end_minute: 3 }];
    expect(openingHoursText(odd, "week")).toEqual([]);
    expect(openingHoursText(odd, "date")).toEqual([]);
  });

  const steps = (count: number) =>
    fc
      .uniqueArray(fc.integer({ min: 0, max: count }), { minLength: 2, maxLength: 12 })
      .map((points) => points.sort((one, other) => one - other).map((point) => point * 15))
      .map((points) =>
        points.flatMap((start_minute, index) => {
          const end_minute = points[index + 1];
          return index % 2 === 0 && end_minute !== undefined ? [{ start_minute, end_minute }] : [];
        }),
      );

  const covered = (intervals: { start_minute: number; end_minute: number }[]) =>
    intervals.flatMap(({ start_minute, end_minute }) =>
      Array.from(
        { length: (end_minute - start_minute) / 15 },
        (_, index) => start_minute + index * 15,
      ),
    );

  it.each([
    ["week", 671],
    ["date", 96],
  ] as const)("of a %s are read back as the same minutes", (span, count) => {
    fc.assert(
      fc.property(steps(count), (intervals) => {
        const lines = openingHoursText(intervals, span).join("\n");
        expect(covered(openingHours(span)(LABEL, lines))).toEqual(covered(intervals));
      }),
      { numRuns: numRuns(100, 500) },
    );
  });
});
