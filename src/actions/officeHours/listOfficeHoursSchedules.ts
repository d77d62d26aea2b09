import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { getList } from "../../client/getList";
import { connection } from "../../inputs/common";
import { officeHours } from "../../resources/officeHours/access";
import { scheduleExample } from "../../resources/officeHours/examples";
import { type OfficeHoursSchedule, withOpeningHours } from "../../resources/officeHours/types";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/office-hours/listofficehoursschedules
export const listOfficeHoursSchedules = action({
  display: {
    label: "List Office Hours Schedules",
    description:
      "List all schedules of office hours. Beside Intercom's minutes, opening_hours has the hours of each as lines.",
  },
  performSafety: "safe",
  inputs: { connection },
  perform: async (context, { connection }) => {
    const client = createClient(connection, context, officeHours);
    const list = await getList<OfficeHoursSchedule>(client, "/office_hours_schedules");
    return { data: { ...list, data: list.data.map((each) => withOpeningHours("week", each)) } };
  },
  examplePayload: { data: { type: "office_hours_schedule.list", data: [scheduleExample] } },
});
