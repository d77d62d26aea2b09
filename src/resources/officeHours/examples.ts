import { withOpeningHours } from "./types";

const DAY_MINUTES = 1440;

export const weekExample = [0, 1, 2, 3, 4].map((day) => ({
  start_minute: day * DAY_MINUTES + 540,
  end_minute: day * DAY_MINUTES + 1020,
  day_of_week: day,
}));

const times = { created_at: 1_764_667_800, updated_at: 1_764_667_800 };

export const scheduleExample = withOpeningHours("week", {
  type: "office_hours_schedule",
  id: "501",
  name: "Weekday Support",
  time_zone_name: "Europe/Dublin",
  time_intervals: weekExample,
  twenty_four_seven: false,
  ...times,
});

const exception = { type: "office_hours_exception", office_hours_schedule_id: "501", ...times };

export const customHoursExample = withOpeningHours("date", {
  ...exception,
  id: "611",
  exception_date: "2026-12-24",
  exception_type: "custom_hours",
  name: "Christmas Eve",
  time_intervals: [{ start_minute: 540, end_minute: 720, day_of_week: 3 }],
  recurring_annually: false,
});

export const closedExample = withOpeningHours("date", {
  ...exception,
  id: "703",
  exception_date: "2026-12-25",
  exception_type: "closed",
  name: "Christmas Day",
  time_intervals: null,
  recurring_annually: false,
});
