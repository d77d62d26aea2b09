import type { Workspace } from "./workspace";

/** Minutes from Monday 00:00 in a schedule, from midnight in an exception. */
export interface TimeInterval {
  start_minute: number;
  end_minute: number;
}

export interface OfficeHoursSchedule {
  id: string;
  name: string;
  time_zone_name: string;
  time_intervals: TimeInterval[];
  created_at: number;
  updated_at: number;
}

export interface OfficeHoursException {
  id: string;
  office_hours_schedule_id: string;
  exception_date: string;
  exception_type: "closed" | "custom_hours";
  name: string | null;
  /** Null while closed. */
  time_intervals: TimeInterval[] | null;
  recurring_annually: boolean;
  created_at: number;
  updated_at: number;
}

/** Adds a schedule. */
export const addOfficeHoursSchedule = (
  workspace: Workspace,
  given: Partial<OfficeHoursSchedule> & { name: string },
): OfficeHoursSchedule => {
  const now = given.created_at ?? workspace.clock.seconds();
  const schedule: OfficeHoursSchedule = {
    id: workspace.ids.next("officeHoursSchedule"),
    time_zone_name: workspace.settings.timezone,
    time_intervals: [],
    created_at: now,
    updated_at: now,
    ...given,
  };
  workspace.officeHoursSchedules.set(schedule.id, schedule);
  return schedule;
};

/** Adds an exception of a schedule. */
export const addOfficeHoursException = (
  workspace: Workspace,
  given: Partial<OfficeHoursException> &
    Pick<OfficeHoursException, "office_hours_schedule_id" | "exception_date">,
): OfficeHoursException => {
  const now = given.created_at ?? workspace.clock.seconds();
  const exception: OfficeHoursException = {
    id: workspace.ids.next("officeHoursException"),
    exception_type: "closed",
    name: null,
    time_intervals: null,
    recurring_annually: false,
    created_at: now,
    updated_at: now,
    ...given,
  };
  workspace.officeHoursExceptions.set(exception.id, exception);
  return exception;
};

/** The exceptions of a schedule. */
export const exceptionsOf = (
  { officeHoursExceptions }: Workspace,
  scheduleId: string,
): OfficeHoursException[] =>
  [...officeHoursExceptions.values()].filter(
    ({ office_hours_schedule_id }) => office_hours_schedule_id === scheduleId,
  );
