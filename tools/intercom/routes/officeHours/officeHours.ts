import { presentSchedule } from "../../present/officeHours";
import { checkFields, text } from "../../server/body";
import { type Call, needs, type Routes, route } from "../../server/route";
import { exceptionsOf } from "../../workspace/officeHours";
import { objectNotFound, readIntervals, unprocessable } from "./intervals";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/office-hours

const PERMISSION = "Read and write office hours";
const WEEK_MINUTES = 7 * 1440;

const scheduleOf = ({ workspace, params }: Call) => {
  const schedule = workspace.officeHoursSchedules.get(params.id ?? "");
  if (!schedule) throw objectNotFound();
  return schedule;
};

const isTimeZone = (name: unknown) => Intl.supportedValuesOf("timeZone").includes(String(name));

/** The fields that a request has. Names are unique among the schedules. */
const readFields = ({ workspace, body }: Call, ownId?: string) => {
  checkFields(body, { name: text, time_zone_name: text });
  const { name, time_zone_name, time_intervals } = body;
  const isTaken = [...workspace.officeHoursSchedules.values()].some(
    (other) => other.id !== ownId && other.name === name,
  );
  if (isTaken || name === "") throw unprocessable();
  if (time_zone_name !== undefined && !isTimeZone(time_zone_name)) throw unprocessable();
  return {
    ...(name !== undefined && { name: String(name) }),
    ...(time_zone_name !== undefined && { time_zone_name: String(time_zone_name) }),
    ...(time_intervals !== undefined && {
      time_intervals: readIntervals(time_intervals, WEEK_MINUTES),
    }),
  };
};

export const scheduleRoutes: Routes = {
  "GET /office_hours_schedules": needs(PERMISSION, ({ workspace }) => ({
    type: "office_hours_schedule.list",
    data: [...workspace.officeHoursSchedules.values()].map(presentSchedule),
  })),

  "POST /office_hours_schedules": route({ permission: PERMISSION, status: 201 }, (call) => {
    const { name, time_intervals, ...others } = readFields(call);
    if (name === undefined || time_intervals === undefined) throw unprocessable();
    return presentSchedule(
      call.workspace.addOfficeHoursSchedule({ name, time_intervals, ...others }),
    );
  }),

  "GET /office_hours_schedules/:id": needs(PERMISSION, (call) => presentSchedule(scheduleOf(call))),

  "PUT /office_hours_schedules/:id": needs(PERMISSION, (call) => {
    const schedule = scheduleOf(call);
    const updated_at = call.workspace.clock.seconds();
    return presentSchedule(Object.assign(schedule, readFields(call, schedule.id), { updated_at }));
  }),

  "DELETE /office_hours_schedules/:id": needs(PERMISSION, (call) => {
    const { id } = scheduleOf(call);
    const { officeHoursSchedules, officeHoursExceptions } = call.workspace;
    for (const exception of exceptionsOf(call.workspace, id)) {
      officeHoursExceptions.delete(exception.id);
    }
    officeHoursSchedules.delete(id);
    return { id, object: "office_hours_schedule", deleted: true };
  }),
};
