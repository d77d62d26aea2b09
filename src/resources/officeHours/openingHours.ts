import { InputError } from "../../values/inputError";
import { isRecord } from "../../values/objects";
import { type Cleaner, integer, jsonList, text } from "../../values/readers";

/** From and to, in minutes: of the week from Monday 00:00, or of a date from midnight. */
export interface Interval {
  start_minute: number;
  end_minute: number;
}

/** What the minutes are counted in. */
export type Span = "week" | "date";

const DAY = 1440;
const WEEK = 7 * DAY;
const STEP = 15;
/** The one interval that may end off the step: Intercom then says that the schedule never closes. */
const WHOLE_WEEK: Interval = { start_minute: 0, end_minute: WEEK - 1 };

const DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

const EXPECTED = { week: "Monday-Friday 09:00-17:00", date: "09:00-12:00" };

const MINUS = String.raw`\s*(?:-|\u2013|\u2014|\bto\b)\s*`;
const AND = /\s*(?:[,;&]|\band\b)\s*/i;
const RANGE = new RegExp(`^(.+?)${MINUS}(.+)$`, "i");

/** Times of a day begin with the first digit of a line, days stand before it. */
const LINE = /^(\D*?)[\s:]*(\d.*)$/;

const clock = (minute: number) =>
  [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, "0")).join(":");

const isWholeWeek = ({ start_minute, end_minute }: Interval) =>
  start_minute === WHOLE_WEEK.start_minute && end_minute === WHOLE_WEEK.end_minute;

const isInterval = (value: unknown): value is Interval =>
  isRecord(value) && Number.isInteger(value.start_minute) && Number.isInteger(value.end_minute);

/** @returns intervals as their input takes them, a line each, cut where a day ends */
export const openingHoursText = (intervals: readonly unknown[], span: Span): string[] =>
  intervals.filter(isInterval).flatMap((interval) => {
    if (span === "date") return `${clock(interval.start_minute)}-${clock(interval.end_minute)}`;
    if (isWholeWeek(interval)) return `${DAYS[0]}-${DAYS[6]} 00:00-24:00`;
    const lines: string[] = [];
    for (let start = interval.start_minute; start < interval.end_minute; ) {
      const day = Math.floor(start / DAY);
      const end = Math.min(interval.end_minute, (day + 1) * DAY);
      lines.push(`${DAYS[day]} ${clock(start - day * DAY)}-${clock(end - day * DAY)}`);
      start = end;
    }
    return lines;
  });

const bySpan = (one: Interval, other: Interval) => one.start_minute - other.start_minute;

/**
 * Hours a schedule or an exception is open: lines such as "Monday-Friday 09:00-17:00", of a date
 * such as "09:00-12:00", or intervals in minutes as Intercom answers them, the day left out.
 * @throws InputError for what cannot be read, lies outside of the span or between two steps of 15
 * minutes, and for lines that overlap
 */
export const openingHours =
  (span: Span): Cleaner<Interval[]> =>
  (label, value) => {
    const refuse = (given: unknown, reason: string): never => {
      const shown = typeof given === "string" ? given : JSON.stringify(given);
      throw new InputError(`${label}: "${shown}" ${reason}`);
    };
    const misread = (line: string) =>
      refuse(line, `cannot be read: write ${EXPECTED[span]}, with hours from 00:00 to 24:00.`);

    const minuteOf = (line: string, time: string): number => {
      const [, hours, minutes] = /^(\d{1,2}):(\d{2})$/.exec(time) ?? misread(line);
      const minute = Number(hours) * 60 + Number(minutes);
      if (Number(minutes) > 59 || minute > DAY) return misread(line);
      if (minute % STEP === 0) return minute;
      return refuse(line, `has ${time}: hours go in steps of ${STEP} minutes, to 24:00.`);
    };

    const dayOf = (line: string, name: string): number => {
      const word = name.toLowerCase().replace(/\.$/, "");
      const day =
        word.length < 3 ? -1 : DAYS.findIndex((each) => each.toLowerCase().startsWith(word));
      return day < 0 ? refuse(line, `has "${name}", which is no day: write ${DAYS[0]}.`) : day;
    };

    const daysOf = (line: string, names: string): number[] =>
      names.split(AND).flatMap((name) => {
        const [, from, to] = RANGE.exec(name) ?? [];
        if (!from || !to) return dayOf(line, name);
        const first = dayOf(line, from);
        const count = ((dayOf(line, to) - first + 7) % 7) + 1;
        return Array.from({ length: count }, (_, index) => (first + index) % 7);
      });

    const ofLine = (line: string): Interval[] => {
      if (span === "week" && line === "24/7") return [{ start_minute: 0, end_minute: WEEK }];
      const [, names = "", times = ""] = LINE.exec(line) ?? misread(line);
      if ((names === "") === (span === "week")) return misread(line);
      const days = names ? daysOf(line, names) : [0];
      return times.split(AND).flatMap((each) => {
        const [, from = "", to = ""] = RANGE.exec(each) ?? misread(line);
        const start = minuteOf(line, from);
        // Midnight ends a day as well as it begins one.
        const end = minuteOf(line, to) || DAY;
        if (start === end) return refuse(line, "ends when it begins.");
        if (start < end) {
          return days.map((day) => ({
            start_minute: day * DAY + start,
            end_minute: day * DAY + end,
          }));
        }
        if (span === "date") return refuse(line, "ends on the next day, which needs its own date.");
        return days.flatMap((day) => {
          const next = ((day + 1) % 7) * DAY;
          return [
            { start_minute: day * DAY + start, end_minute: (day + 1) * DAY },
            { start_minute: next, end_minute: next + end },
          ];
        });
      });
    };

    const ofRecord = (given: Record<string, unknown>): Interval => {
      const { start_minute, end_minute, day_of_week, ...others } = given;
      const minute = integer(0, span === "week" ? WEEK : DAY);
      const interval = {
        start_minute: minute(`${label}, start_minute`, start_minute),
        end_minute: minute(`${label}, end_minute`, end_minute),
      };
      const [other] = Object.keys(others);
      if (other !== undefined) return refuse(given, `has "${other}", which Intercom refuses.`);
      if (span === "week" && isWholeWeek(interval)) return interval;
      if (interval.start_minute >= interval.end_minute)
        return refuse(given, "ends before it begins.");
      const minutes = Object.values(interval);
      return minutes.every((each) => each % STEP === 0)
        ? interval
        : refuse(given, `is not in steps of ${STEP} minutes.`);
    };

    const linesOf = (given: unknown): string[] =>
      text(label, given)
        .split(/\r?\n/)
        .map((line) => line.trim())
        .filter(Boolean);

    const isJson = typeof value === "string" && /^\s*[[{]/.test(value);
    const rows = isJson || typeof value === "object" ? jsonList(label, value) : [value];
    const records = rows.filter(isRecord);
    // Whoever counts minutes knows what they say.
    if (records.length > 0 && records.length === rows.length) return records.map(ofRecord);

    const intervals = rows.flatMap(linesOf).flatMap(ofLine).sort(bySpan);
    const overlap = intervals.find(
      ({ start_minute }, index) => start_minute < (intervals[index - 1]?.end_minute ?? 0),
    );
    if (overlap) {
      return refuse(openingHoursText([overlap], span).join(), "overlaps other hours of the list.");
    }
    const minutes = intervals.reduce((sum, each) => sum + each.end_minute - each.start_minute, 0);
    return minutes === WEEK ? [WHOLE_WEEK] : intervals;
  };
