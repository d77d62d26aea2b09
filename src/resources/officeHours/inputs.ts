import {
  booleanInput,
  type InputOptions,
  inputReadBy,
  numericIdInput,
  selectInput,
  textInput,
  triStateInput,
} from "../../inputs/builders";
import { InputError } from "../../values/inputError";
import { type Cleaner, text, timestamp } from "../../values/readers";
import { openingHours, type Span } from "./openingHours";

export const scheduleId = numericIdInput({
  label: "Office Hours Schedule ID",
  required: true,
  example: "501",
  dataSource: "selectOfficeHoursSchedule",
  of: "office hours schedule",
});

export const exceptionId = numericIdInput({
  label: "Office Hours Exception ID",
  required: true,
  example: "611",
  dataSource: "selectOfficeHoursException",
  of: "office hours exception",
});

export const scheduleName = {
  label: "Name",
  example: "Standard Support Hours",
  comments: "Name of the schedule, which no other schedule of the workspace has.",
};

/** The zone as the runtime writes it where only capital letters differ; names of old stay as they are. */
const timeZone: Cleaner<string> = (label, value) => {
  const given = text(label, value).trim();
  try {
    if (/^[a-z]/i.test(given)) {
      const { timeZone: known } = new Intl.DateTimeFormat("en", {
        timeZone: given,
      }).resolvedOptions();
      return known.toLowerCase() === given.toLowerCase() ? known : given;
    }
  } catch {
    // Unknown, as is an offset.
  }
  throw new InputError(
    `${label}: "${given}" is not a time zone of the IANA database: write a continent and city, such as Europe/Dublin.`,
  );
};

const timeZoneOptions = {
  label: "Time Zone",
  example: "America/New_York",
  comments: "Zone the hours are meant in, by its IANA name, such as Europe/Dublin.",
};

export const requiredTimeZone = inputReadBy(timeZone)({ ...timeZoneOptions, required: true });
export const timeZoneName = inputReadBy(timeZone)(timeZoneOptions);

const hoursInput = <const Required extends boolean = false>(
  span: Span,
  options: Omit<InputOptions<Required>, "label" | "placeholder">,
) => ({
  ...inputReadBy(openingHours(span))({ label: "Opening Hours", ...options }),
  type: "text" as const,
});

const WEEK_OPTIONS = {
  example: "Monday-Friday 09:00-17:00",
  comments:
    "Days and hours, a line each, in steps of 15 minutes: Monday-Friday 09:00-12:00, 13:00-17:00. Also 24/7, Saturday 22:00-02:00 over midnight, or time_intervals of a schedule as JSON.",
};

export const requiredWeek = hoursInput("week", { ...WEEK_OPTIONS, required: true });
export const week = hoursInput("week", {
  ...WEEK_OPTIONS,
  comments: `Replaces all hours. ${WEEK_OPTIONS.comments}`,
});

export const dateHours = hoursInput("date", {
  example: "09:00-12:00",
  comments:
    "When open on the date, with Custom Hours: 09:00-12:00, 13:00-15:00, in steps of 15 minutes. Also time_intervals of an exception as JSON.",
});

/** A date, alone or with the midnight that calendars write behind it. */
const DATE = /^(\d{4}-\d{2}-\d{2})(?:T00:00(?::00(?:\.0+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/;

/** A day of the calendar as YYYY-MM-DD, whatever the zone. */
export const calendarDate: Cleaner<string> = (label, value) => {
  const given = text(label, value).trim();
  const [, date] = DATE.exec(given) ?? [];
  // Says what is wrong with a day that does not exist, or one written in the order of a country.
  timestamp(label, date ?? given);
  if (date) return date;
  throw new InputError(`${label}: "${given}" is not a date alone: write it as 2026-12-25.`);
};

const DATE_OPTIONS = { label: "Exception Date", example: "2026-12-25" };

export const requiredDate = inputReadBy(calendarDate)({
  ...DATE_OPTIONS,
  required: true,
  comments: "Date the exception is for, as YYYY-MM-DD. A schedule has one exception per date.",
});
export const exceptionDate = inputReadBy(calendarDate)({
  ...DATE_OPTIONS,
  example: "2026-12-23",
  comments: "Another date for the exception, as YYYY-MM-DD.",
});

const TYPE_OPTIONS = {
  label: "Exception Type",
  example: "closed",
  choices: [
    { label: "Closed", value: "closed" },
    { label: "Custom Hours", value: "custom_hours" },
  ],
  comments: "Whether the date is closed, or has the Opening Hours given here.",
} as const;

export const requiredType = selectInput({ ...TYPE_OPTIONS, required: true });
export const exceptionType = selectInput(TYPE_OPTIONS);

export const exceptionName = textInput({
  label: "Name",
  example: "Christmas Day",
  comments: "Name of the exception, such as that of a holiday.",
});

export const recurringAnnually = booleanInput({
  label: "Recurring Annually",
  comments: "When true, the exception holds on this day of every year.",
});

export const recurringChange = triStateInput({
  label: "Recurring Annually",
  comments: "Whether the exception holds on this day of every year. Stays as it is unless chosen.",
});
