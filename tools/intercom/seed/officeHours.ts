import type { Workspace } from "../workspace/workspace";
import { DAY_SECONDS } from "./day";
import { seeded } from "./seeded";

const weekdays = (start: number, end: number) =>
  [0, 1, 2, 3, 4].map((day) => ({
    start_minute: day * 1440 + start,
    end_minute: day * 1440 + end,
  }));

/** Hours of weekdays with two exceptions, and hours that never end. */
export const seedOfficeHours = (workspace: Workspace): void => {
  const created_at = workspace.clock.seconds() - 90 * DAY_SECONDS;
  const { officeHoursSchedule, otherOfficeHoursSchedule } = seeded;
  const { officeHoursException, recurringException } = seeded;
  workspace.addOfficeHoursSchedule({
    ...officeHoursSchedule,
    time_zone_name: "Europe/Dublin",
    time_intervals: weekdays(540, 1020),
    created_at,
  });
  workspace.addOfficeHoursSchedule({
    id: otherOfficeHoursSchedule.id,
    name: "Around the clock",
    time_zone_name: "Europe/Dublin",
    time_intervals: [{ start_minute: 0, end_minute: 10_079 }],
    created_at,
  });
  workspace.addOfficeHoursException({
    id: officeHoursException.id,
    office_hours_schedule_id: officeHoursSchedule.id,
    exception_date: officeHoursException.date,
    exception_type: "custom_hours",
    name: "Christmas Eve",
    time_intervals: [{ start_minute: 540, end_minute: 720 }],
    created_at,
  });
  workspace.addOfficeHoursException({
    id: recurringException.id,
    office_hours_schedule_id: officeHoursSchedule.id,
    exception_date: recurringException.date,
    name: "New Year's Day",
    recurring_annually: true,
    created_at,
  });
};
