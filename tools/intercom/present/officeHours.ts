import type { OfficeHoursException, OfficeHoursSchedule } from "../workspace/officeHours";

const DAY_MINUTES = 1440;
/** The one interval of a schedule that is always open. */
const LAST_MINUTE = 7 * DAY_MINUTES - 1;

/** Monday is 0. */
const dayOfWeek = (date: string) => (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7;

/** A schedule, each interval with the day that follows from its minutes. */
export const presentSchedule = (schedule: OfficeHoursSchedule) => ({
  type: "office_hours_schedule",
  ...schedule,
  time_intervals: schedule.time_intervals.map((interval) => ({
    ...interval,
    day_of_week: Math.floor(interval.start_minute / DAY_MINUTES),
  })),
  twenty_four_seven: schedule.time_intervals.some(
    ({ start_minute, end_minute }) => start_minute === 0 && end_minute === LAST_MINUTE,
  ),
});

/** An exception, its intervals with the day that follows from its date. */
export const presentException = (exception: OfficeHoursException) => ({
  type: "office_hours_exception",
  ...exception,
  time_intervals:
    exception.time_intervals?.map((interval) => ({
      ...interval,
      day_of_week: dayOfWeek(exception.exception_date),
    })) ?? null,
});
