import type { Deleted, Identified } from "../../client/types";
import { type Interval, openingHoursText, type Span } from "./openingHours";

interface WithIntervals extends Identified {
  time_intervals: Interval[] | null;
}

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/office-hours/office_hours_schedule
export interface OfficeHoursSchedule extends WithIntervals {
  name: string;
  time_zone_name: string;
}

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/office-hours/office_hours_exception
export interface OfficeHoursException extends WithIntervals {
  exception_date: string;
  exception_type: string;
  name: string | null;
  recurring_annually: boolean;
}

/** The answer to a deletion, in which `object` says of what. */
export interface DeletedOfficeHours extends Deleted {
  object: string;
}

/**
 * @returns a schedule (span: week) or an exception (span: date) as Intercom answers it, and its
 * hours once more as lines, in the form that inputs take
 */
export const withOpeningHours = <Answer extends WithIntervals>(span: Span, answer: Answer) => {
  const { opening_hours = openingHoursText(answer.time_intervals ?? [], span) } = answer;
  return { ...answer, opening_hours };
};
