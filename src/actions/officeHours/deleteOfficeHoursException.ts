import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { connection } from "../../inputs/common";
import { officeHours } from "../../resources/officeHours/access";
import { exceptionUrl } from "../../resources/officeHours/exceptions";
import { exceptionId, scheduleId } from "../../resources/officeHours/inputs";
import type { DeletedOfficeHours } from "../../resources/officeHours/types";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/office-hours/deleteofficehoursexception
export const deleteOfficeHoursException = action({
  display: {
    label: "Delete Office Hours Exception",
    description:
      "Delete an exception for good, so that the date has the hours of the schedule again.",
  },
  performSafety: "notAllowed",
  inputs: { connection, scheduleId, exceptionId },
  perform: async (context, { connection, scheduleId, exceptionId }) => {
    const client = createClient(connection, context, officeHours);
    const { data } = await client.delete<DeletedOfficeHours>(exceptionUrl(scheduleId, exceptionId));
    return { data };
  },
  examplePayload: { data: { id: "611", object: "office_hours_exception", deleted: true } },
});
