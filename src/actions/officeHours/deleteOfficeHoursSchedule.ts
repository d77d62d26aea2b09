import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { path } from "../../client/path";
import { connection } from "../../inputs/common";
import { officeHours } from "../../resources/officeHours/access";
import { scheduleId } from "../../resources/officeHours/inputs";
import type { DeletedOfficeHours } from "../../resources/officeHours/types";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/office-hours/deleteofficehoursschedule
export const deleteOfficeHoursSchedule = action({
  display: {
    label: "Delete Office Hours Schedule",
    description:
      "Delete a schedule of office hours for good. Intercom does not document what happens to workflows, teams and exceptions that use it.",
  },
  performSafety: "notAllowed",
  inputs: { connection, scheduleId },
  perform: async (context, { connection, scheduleId }) => {
    const client = createClient(connection, context, officeHours);
    const { data } = await client.delete<DeletedOfficeHours>(
      path`/office_hours_schedules/${scheduleId}`,
    );
    return { data };
  },
  examplePayload: { data: { id: "501", object: "office_hours_schedule", deleted: true } },
});
