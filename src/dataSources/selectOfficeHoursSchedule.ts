import { getList } from "../client/getList";
import { labelOf, picklist } from "../resources/common/picklist";
import { officeHours } from "../resources/officeHours/access";
import type { OfficeHoursSchedule } from "../resources/officeHours/types";

export const selectOfficeHoursSchedule = picklist<OfficeHoursSchedule>({
  label: "Select Office Hours Schedule",
  description: "Lists schedules of office hours by name, with their time zone.",
  access: officeHours,
  pages: async (client) => [await getList<OfficeHoursSchedule>(client, "/office_hours_schedules")],
  toElement: ({ id, name, time_zone_name }) => ({ key: id, label: labelOf(name, time_zone_name) }),
  example: { key: "501", label: "Weekday Support (Europe/Dublin)" },
});
