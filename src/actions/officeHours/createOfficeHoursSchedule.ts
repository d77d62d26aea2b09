import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { textInput } from "../../inputs/builders";
import { connection } from "../../inputs/common";
import { officeHours } from "../../resources/officeHours/access";
import { scheduleExample } from "../../resources/officeHours/examples";
import { requiredTimeZone, requiredWeek, scheduleName } from "../../resources/officeHours/inputs";
import { type OfficeHoursSchedule, withOpeningHours } from "../../resources/officeHours/types";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/office-hours/createofficehoursschedule
export const createOfficeHoursSchedule = action({
  display: {
    label: "Create Office Hours Schedule",
    description:
      "Create a schedule of weekly office hours, from lines such as Monday-Friday 09:00-17:00. Refused when another one has its name.",
  },
  performSafety: "notAllowed",
  inputs: {
    connection,
    name: textInput({ ...scheduleName, required: true }),
    timeZoneName: requiredTimeZone,
    timeIntervals: requiredWeek,
  },
  perform: async (context, { connection, name, timeZoneName, timeIntervals }) => {
    const client = createClient(connection, context, officeHours);
    const { data } = await client.post<OfficeHoursSchedule>("/office_hours_schedules", {
      name,
      time_zone_name: timeZoneName,
      time_intervals: timeIntervals,
    });
    return { data: withOpeningHours("week", data) };
  },
  examplePayload: {
    data: {
      ...scheduleExample,
      id: "603",
      name: "Standard Support Hours",
      time_zone_name: "America/New_York",
    },
  },
});
