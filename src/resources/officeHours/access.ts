import type { Access } from "../../client/access";
import { notFoundAt } from "../common/notFound";

const SCHEDULES = "/office_hours_schedules";

const isException = (url: string) => url.includes("/office_hours_exceptions");

export const officeHours: Access = {
  permission: "Read and write office hours",
  advice: [
    notFoundAt(
      /\/office_hours_exceptions\//,
      "The schedule has no exception of this ID, or no schedule has this one: Select Office Hours Exception lists them",
    ),
    notFoundAt(
      new RegExp(`^${SCHEDULES}/`),
      "No office hours schedule has this ID: Select Office Hours Schedule lists them",
    ),
    {
      when: ({ status }, { url, fields }) =>
        status === 422 && !isException(url) && fields.name !== undefined,
      say: () =>
        "Another schedule may have this Name, which must be unique: List Office Hours Schedules shows them",
    },
    {
      when: ({ status }, { method, url }) =>
        status === 422 && method === "post" && isException(url),
      say: () =>
        "The schedule may have an exception of this Exception Date already: Update Office Hours Exception changes it",
    },
    {
      when: ({ status }, { method, url }) => status === 422 && method === "put" && isException(url),
      say: () =>
        "A closed exception has no Opening Hours, one of custom hours needs them, and a date has one exception at most",
    },
  ],
};
