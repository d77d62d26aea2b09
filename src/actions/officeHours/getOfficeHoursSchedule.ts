import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { path } from "../../client/path";
import { connection } from "../../inputs/common";
import { officeHours } from "../../resources/officeHours/access";
import { scheduleExample } from "../../resources/officeHours/examples";
import { scheduleId } from "../../resources/officeHours/inputs";
import { type OfficeHoursSchedule, withOpeningHours } from "../../resources/officeHours/types";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/office-hours/getofficehoursschedule
export const getOfficeHoursSchedule = action({
  display: {
    label: "Get Office Hours Schedule",
    description:
      "Get one schedule of office hours by its ID. Beside Intercom's minutes, opening_hours has its hours as lines.",
  },
  performSafety: "safe",
  inputs: { connection, scheduleId },
  perform: async (context, { connection, scheduleId }) => {
    const client = createClient(connection, context, officeHours);
    const { data } = await client.get<OfficeHoursSchedule>(
      path`/office_hours_schedules/${scheduleId}`,
    );
    return { data: withOpeningHours("week", data) };
  },
  examplePayload: { data: scheduleExample },
});
