import { InputError } from "../../values/inputError";
import { isRecord } from "../../values/objects";
import { boolean, type Cleaner, choice, isBlank, jsonList, text } from "../../values/readers";
import { calendarDate } from "./inputs";
import { type Interval, openingHours } from "./openingHours";

/** A date and what a schedule should be like then. What is left open stays as Intercom has it. */
export interface Holiday {
  date: string;
  name?: string;
  /** None where it is closed; undefined where that is said elsewhere. */
  hours?: Interval[];
  recurring?: boolean;
}

/** Keys of an item, those of an exception as Intercom answers it among them. */
const KEYS = [
  "date",
  "exception_date",
  "exception_type",
  "name",
  "opening_hours",
  "time_intervals",
  "recurring_annually",
];
/** What else such an exception has, which says nothing about the date. */
const IGNORED = ["type", "id", "office_hours_schedule_id", "created_at", "updated_at"];

/** @returns whether both are open at the same minutes, in whatever order */
export const isSameHours = (one: Interval[], other: Interval[]): boolean =>
  JSON.stringify(one.map(minutesOf).sort()) === JSON.stringify(other.map(minutesOf).sort());

const minutesOf = ({ start_minute, end_minute }: Interval) => `${start_minute}-${end_minute}`;

const readItem = (label: string, item: unknown): Holiday => {
  if (!isRecord(item)) throw new InputError(`${label} must be an object with a date.`);
  const other = Object.keys(item).find((key) => ![...KEYS, ...IGNORED].includes(key));
  if (other !== undefined) {
    throw new InputError(`${label}: "${other}" is no key of a holiday. Known: ${KEYS.join(", ")}.`);
  }
  const read = <T>(key: string, reader: Cleaner<T>): T | undefined =>
    isBlank(item[key]) ? undefined : reader(`${label}, ${key}`, item[key]);

  const date = read("date", calendarDate) ?? read("exception_date", calendarDate);
  if (date === undefined) throw new InputError(`${label}: date is missing.`);
  const type = read("exception_type", choice(["closed", "custom_hours"]));
  const minutes = read("time_intervals", openingHours("date"));
  const lines = read("opening_hours", openingHours("date"));
  if (minutes && lines && !isSameHours(minutes, lines)) {
    throw new InputError(`${label}: opening_hours and time_intervals differ. Give one of them.`);
  }
  const hours = minutes ?? lines;
  if (type && (type === "closed") === Boolean(hours?.length)) {
    throw new InputError(
      `${label}: ${type === "closed" ? "a closed date has no opening_hours" : "custom_hours need opening_hours, such as 09:00-12:00"}.`,
    );
  }
  return {
    date,
    name: read("name", text),
    hours: type === "closed" ? [] : hours,
    recurring: read("recurring_annually", boolean),
  };
};

/** Reads a JSON list of holidays, or of exceptions as Intercom answers them. */
export const holidayItems: Cleaner<Holiday[]> = (label, value) =>
  jsonList(label, value).map((item, index) => readItem(`${label}, item ${index + 1}`, item));

/**
 * @returns all holidays by date, each with what holds where it says nothing itself
 * @throws InputError for none at all, or two of one date
 */
export const allHolidays = (holidays: Holiday[], { hours, recurring }: Omit<Holiday, "date">) => {
  if (holidays.length === 0) throw new InputError("Holidays: at least one date is needed.");
  const dates = holidays.map(({ date }) => date);
  const twice = dates.find((date, index) => dates.indexOf(date) !== index);
  if (twice !== undefined) throw new InputError(`Holidays: ${twice} is given more than once.`);
  return holidays
    .map((each) => ({
      ...each,
      hours: each.hours ?? hours ?? [],
      recurring: each.recurring ?? recurring,
    }))
    .sort((one, other) => one.date.localeCompare(other.date));
};
