import { path } from "../../client/path";
import { InputError } from "../../values/inputError";
import type { Interval } from "./openingHours";

/** The exceptions of a schedule. */
export const exceptionsUrl = (scheduleId: string): string =>
  path`/office_hours_schedules/${scheduleId}/office_hours_exceptions`;

/** One exception of a schedule. */
export const exceptionUrl = (scheduleId: string, exceptionId: string): string =>
  path`/office_hours_schedules/${scheduleId}/office_hours_exceptions/${exceptionId}`;

export interface ExceptionInputs {
  exceptionDate?: string;
  exceptionType?: "closed" | "custom_hours";
  name?: string;
  timeIntervals?: Interval[];
  recurringAnnually?: boolean;
}

/**
 * @returns an exception as a request names it
 * @throws InputError for a closed one with hours
 */
export const exceptionFields = (given: ExceptionInputs) => {
  const isClosed = given.exceptionType === "closed";
  if (isClosed && given.timeIntervals?.length) {
    throw new InputError("Opening Hours: a closed date has none. Choose the type Custom Hours.");
  }
  return {
    exception_date: given.exceptionDate,
    exception_type: given.exceptionType,
    name: given.name,
    time_intervals: isClosed ? undefined : given.timeIntervals,
    recurring_annually: given.recurringAnnually,
  };
};

/**
 * @returns a new exception as a request names it
 * @throws InputError for custom hours without hours, or a closed one with them
 */
export const newExceptionFields = (given: ExceptionInputs) => {
  if (given.exceptionType === "custom_hours" && !given.timeIntervals?.length) {
    throw new InputError("Opening Hours: Custom Hours need them, such as 09:00-12:00.");
  }
  return exceptionFields(given);
};
