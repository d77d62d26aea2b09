import { dataSource } from "@prismatic-io/spectral";
import { createClient } from "../client/createClient";
import { getList } from "../client/getList";
import { connection } from "../inputs/common";
import { choicesOf, labelOf, whileSomebodyWaits } from "../resources/common/picklist";
import { officeHours } from "../resources/officeHours/access";
import { exceptionsUrl } from "../resources/officeHours/exceptions";
import { scheduleId } from "../resources/officeHours/inputs";
import type { OfficeHoursException } from "../resources/officeHours/types";

export const selectOfficeHoursException = dataSource({
  display: {
    label: "Select Office Hours Exception",
    description: "Lists the exceptions of a schedule of office hours by date, with their names.",
  },
  dataSourceType: "picklist",
  inputs: { connection, scheduleId },
  perform: async (context, { connection, scheduleId }) => {
    const client = createClient(connection, context, whileSomebodyWaits(officeHours));
    const { data } = await getList<OfficeHoursException>(client, exceptionsUrl(scheduleId));
    const byDate = [...data].sort((one, other) =>
      String(one.exception_date).localeCompare(String(other.exception_date)),
    );
    return {
      result: choicesOf(
        byDate.map(({ id, exception_date, name, recurring_annually }) => ({
          key: id,
          label: labelOf(exception_date, name, recurring_annually && "every year"),
        })),
      ),
    };
  },
  examplePayload: { result: [{ key: "611", label: "2026-12-24 (Christmas Eve)" }] },
});
