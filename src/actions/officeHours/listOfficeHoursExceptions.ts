import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { getList } from "../../client/getList";
import { connection } from "../../inputs/common";
import { officeHours } from "../../resources/officeHours/access";
import { customHoursExample } from "../../resources/officeHours/examples";
import { exceptionsUrl } from "../../resources/officeHours/exceptions";
import { scheduleId } from "../../resources/officeHours/inputs";
import { type OfficeHoursException, withOpeningHours } from "../../resources/officeHours/types";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/office-hours/listofficehoursexceptions
export const listOfficeHoursExceptions = action({
  display: {
    label: "List Office Hours Exceptions",
    description:
      "List all exceptions of a schedule, such as holidays. Beside Intercom's minutes, opening_hours has the hours of each as lines.",
  },
  performSafety: "safe",
  inputs: { connection, scheduleId },
  perform: async (context, { connection, scheduleId }) => {
    const client = createClient(connection, context, officeHours);
    const list = await getList<OfficeHoursException>(client, exceptionsUrl(scheduleId));
    return { data: { ...list, data: list.data.map((each) => withOpeningHours("date", each)) } };
  },
  examplePayload: { data: { type: "office_hours_exception.list", data: [customHoursExample] } },
});
