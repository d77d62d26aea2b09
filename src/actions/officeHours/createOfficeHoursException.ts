import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { connection } from "../../inputs/common";
import { officeHours } from "../../resources/officeHours/access";
import { closedExample } from "../../resources/officeHours/examples";
import { exceptionsUrl, newExceptionFields } from "../../resources/officeHours/exceptions";
import {
  dateHours,
  exceptionName,
  recurringAnnually,
  requiredDate,
  requiredType,
  scheduleId,
} from "../../resources/officeHours/inputs";
import { type OfficeHoursException, withOpeningHours } from "../../resources/officeHours/types";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/office-hours/createofficehoursexception
export const createOfficeHoursException = action({
  display: {
    label: "Create Office Hours Exception",
    description:
      "Close a schedule on a date, or give it other hours. For a list of holidays, Sync Office Hours from Holidays is the better choice.",
  },
  performSafety: "notAllowed",
  inputs: {
    connection,
    scheduleId,
    exceptionDate: requiredDate,
    exceptionType: requiredType,
    name: exceptionName,
    timeIntervals: dateHours,
    recurringAnnually,
  },
  perform: async (context, { connection, scheduleId, ...given }) => {
    const client = createClient(connection, context, officeHours);
    const { data } = await client.post<OfficeHoursException>(
      exceptionsUrl(scheduleId),
      newExceptionFields(given),
    );
    return { data: withOpeningHours("date", data) };
  },
  examplePayload: { data: closedExample },
});
