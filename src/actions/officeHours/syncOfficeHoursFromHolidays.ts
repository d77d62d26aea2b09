import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { booleanInput, inputReadBy, integerInput, keyValuePairsInput } from "../../inputs/builders";
import { connection } from "../../inputs/common";
import { officeHours } from "../../resources/officeHours/access";
import { closedExample, customHoursExample } from "../../resources/officeHours/examples";
import { allHolidays, holidayItems } from "../../resources/officeHours/holidays";
import {
  calendarDate,
  dateHours,
  recurringChange,
  scheduleId,
} from "../../resources/officeHours/inputs";
import { syncHolidays } from "../../resources/officeHours/syncHolidays";
import { isBlank, text } from "../../values/readers";

const label = "Sync Office Hours from Holidays";

const ROWS = "Holidays";

const item = { changed: [] as string[], error: null };

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/office-hours/createofficehoursexception
export const syncOfficeHoursFromHolidays = action({
  display: {
    label,
    description:
      "Create and change exceptions of a schedule until they match a list of holidays, and remove others if asked to; safe to run again. Returns { dates: […] } with the status of each date.",
  },
  performSafety: "notAllowed",
  inputs: {
    connection,
    scheduleId,
    holidays: keyValuePairsInput({
      label: ROWS,
      read: (name, value) => (isBlank(value) ? undefined : text(name, value)),
      isUnique: true,
      example: '[{"key":"2026-12-25","value":"Christmas Day"}]',
      comments:
        "Dates as YYYY-MM-DD with the names of the holidays. An exception that recurs on the day of a date is taken for it.",
    }),
    timeIntervals: {
      ...dateHours,
      comments:
        "When open on these dates: 09:00-12:00, 13:00-15:00, in steps of 15 minutes. Closed all day when left blank.",
    },
    recurringAnnually: {
      ...recurringChange,
      comments:
        "Whether each exception holds on this day of every year. Unless chosen, new ones hold once and others stay as they are.",
    },
    removeOthers: booleanInput({
      label: "Remove Others",
      comments:
        "When true, removes exceptions of dates that are not in the list, those of past years too. Nothing is removed when a date failed.",
    }),
    maxRemovals: integerInput({
      label: "Max Removals",
      default: "10",
      example: "20",
      min: 0,
      comments:
        "With Remove Others, changes nothing at all when more exceptions than this would be removed.",
    }),
    holidaysJson: {
      ...inputReadBy(holidayItems)({
        label: "Holidays JSON",
        example: '[{"date":"2026-12-31","name":"New Year\'s Eve","opening_hours":"09:00-12:00"}]',
        comments:
          "More dates, as a JSON list of date, name, opening_hours and recurring_annually. Exceptions of another schedule are taken as they are.",
      }),
      type: "code" as const,
      language: "json" as const,
    },
  },
  perform: async (context, { connection, holidays, holidaysJson = [], ...given }) => {
    const client = createClient(connection, context, officeHours);
    const { scheduleId, timeIntervals, recurringAnnually, removeOthers, maxRemovals = 10 } = given;
    const rows = holidays.map(([date, name]) => ({ date: calendarDate(ROWS, date), name }));
    const all = allHolidays([...rows, ...holidaysJson], {
      hours: timeIntervals,
      recurring: recurringAnnually,
    });
    const options = { label, scheduleId, holidays: all, removeOthers, maxRemovals };
    return { data: await syncHolidays(client, options) };
  },
  examplePayload: {
    data: {
      schedule_id: "501",
      dates: [
        {
          date: "2026-12-25",
          name: "Christmas Day",
          status: "created",
          exception: closedExample,
          ...item,
        },
        {
          date: "2026-12-24",
          name: "Christmas Eve",
          status: "removed",
          exception: customHoursExample,
          ...item,
        },
      ],
      created: 1,
      changed: 0,
      unchanged: 0,
      removed: 1,
      kept: 0,
      failed: 0,
    },
  },
});
