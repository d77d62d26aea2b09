import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { path } from "../../client/path";
import { textInput } from "../../inputs/builders";
import { connection } from "../../inputs/common";
import { updateBody } from "../../resources/common/updateBody";
import { officeHours } from "../../resources/officeHours/access";
import { scheduleExample } from "../../resources/officeHours/examples";
import { scheduleId, scheduleName, timeZoneName, week } from "../../resources/officeHours/inputs";
import { type OfficeHoursSchedule, withOpeningHours } from "../../resources/officeHours/types";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/office-hours/updateofficehoursschedule
export const updateOfficeHoursSchedule = action({
  display: {
    label: "Update Office Hours Schedule",
    description:
      "Change the given fields of a schedule of office hours and leave the others. Given hours replace those of the whole week.",
  },
  performSafety: "notAllowed",
  inputs: {
    connection,
    scheduleId,
    name: textInput(scheduleName),
    timeZoneName,
    timeIntervals: week,
  },
  perform: async (context, { connection, scheduleId, name, timeZoneName, timeIntervals }) => {
    const client = createClient(connection, context, officeHours);
    const fields = { name, time_zone_name: timeZoneName, time_intervals: timeIntervals };
    const { data } = await client.put<OfficeHoursSchedule>(
      path`/office_hours_schedules/${scheduleId}`,
      updateBody(fields, [], null),
    );
    return { data: withOpeningHours("week", data) };
  },
  examplePayload: { data: { ...scheduleExample, name: "Extended Support Hours" } },
});
