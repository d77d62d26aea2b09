import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { connection } from "../../inputs/common";
import { updateBody } from "../../resources/common/updateBody";
import { officeHours } from "../../resources/officeHours/access";
import { customHoursExample } from "../../resources/officeHours/examples";
import { exceptionFields, exceptionUrl } from "../../resources/officeHours/exceptions";
import {
  dateHours,
  exceptionDate,
  exceptionId,
  exceptionName,
  exceptionType,
  recurringChange,
  scheduleId,
} from "../../resources/officeHours/inputs";
import { type OfficeHoursException, withOpeningHours } from "../../resources/officeHours/types";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/office-hours/updateofficehoursexception
export const updateOfficeHoursException = action({
  display: {
    label: "Update Office Hours Exception",
    description:
      "Change the given fields of an exception and leave the others. Given hours replace those it has.",
  },
  performSafety: "notAllowed",
  inputs: {
    connection,
    scheduleId,
    exceptionId,
    exceptionDate,
    exceptionType,
    name: exceptionName,
    timeIntervals: dateHours,
    recurringAnnually: recurringChange,
  },
  perform: async (context, { connection, scheduleId, exceptionId, ...given }) => {
    const client = createClient(connection, context, officeHours);
    const { data } = await client.put<OfficeHoursException>(
      exceptionUrl(scheduleId, exceptionId),
      updateBody(exceptionFields(given), [], null),
    );
    return { data: withOpeningHours("date", data) };
  },
  examplePayload: { data: { ...customHoursExample, name: "Christmas Day" } },
});
