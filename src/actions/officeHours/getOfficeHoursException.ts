import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { connection } from "../../inputs/common";
import { officeHours } from "../../resources/officeHours/access";
import { customHoursExample } from "../../resources/officeHours/examples";
import { exceptionUrl } from "../../resources/officeHours/exceptions";
import { exceptionId, scheduleId } from "../../resources/officeHours/inputs";
import { type OfficeHoursException, withOpeningHours } from "../../resources/officeHours/types";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/office-hours/getofficehoursexception
export const getOfficeHoursException = action({
  display: {
    label: "Get Office Hours Exception",
    description:
      "Get one exception of a schedule by its ID, with its hours as minutes and as lines.",
  },
  performSafety: "safe",
  inputs: { connection, scheduleId, exceptionId },
  perform: async (context, { connection, scheduleId, exceptionId }) => {
    const client = createClient(connection, context, officeHours);
    const { data } = await client.get<OfficeHoursException>(exceptionUrl(scheduleId, exceptionId));
    return { data: withOpeningHours("date", data) };
  },
  examplePayload: { data: customHoursExample },
});
