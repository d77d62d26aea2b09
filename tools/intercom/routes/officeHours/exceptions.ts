import { presentException } from "../../present/officeHours";
import { checkFields, flag, nullable, oneOf, text } from "../../server/body";
import { type Call, needs, type Routes, route } from "../../server/route";
import { exceptionsOf, type OfficeHoursException } from "../../workspace/officeHours";
import { objectNotFound, readIntervals, unprocessable } from "./intervals";

// https://developers.intercom.com/docs/references/2.17/rest-api/api.intercom.io/office-hours/createofficehoursexception

const PERMISSION = "Read and write office hours";
const DAY_MINUTES = 1440;

const scheduleIdOf = ({ workspace, params }: Call): string => {
  const schedule = workspace.officeHoursSchedules.get(params.schedule ?? "");
  if (!schedule) throw objectNotFound();
  return schedule.id;
};

const exceptionOf = (call: Call): OfficeHoursException => {
  const scheduleId = scheduleIdOf(call);
  const found = exceptionsOf(call.workspace, scheduleId).find(({ id }) => id === call.params.id);
  if (!found) throw objectNotFound();
  return found;
};

const isDate = (value: string) =>
  /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(`${value}T00:00:00Z`));

type Fields = Pick<
  OfficeHoursException,
  "exception_date" | "exception_type" | "name" | "time_intervals" | "recurring_annually"
>;

/** What an exception is after a request: one of a date, with hours only where they are custom. */
const changed = ({ workspace, body }: Call, scheduleId: string, before: Fields, ownId?: string) => {
  checkFields(body, {
    exception_date: text,
    exception_type: oneOf("closed", "custom_hours"),
    name: nullable(text),
    recurring_annually: flag,
  });
  const given = body as Partial<Fields>;
  const intervals = given.time_intervals && readIntervals(given.time_intervals, DAY_MINUTES);
  const after = { ...before, ...given };
  const isClosed = after.exception_type === "closed";
  if (isClosed && intervals && intervals.length > 0) throw unprocessable();
  const time_intervals = isClosed ? null : (intervals ?? before.time_intervals);
  if (!isClosed && !time_intervals?.length) throw unprocessable();
  const isTaken = exceptionsOf(workspace, scheduleId).some(
    ({ id, exception_date }) => id !== ownId && exception_date === after.exception_date,
  );
  if (isTaken || !isDate(after.exception_date)) throw unprocessable();
  const { exception_date, exception_type, name, recurring_annually } = after;
  return { exception_date, exception_type, name, recurring_annually, time_intervals };
};

const AT = "/office_hours_schedules/:schedule/office_hours_exceptions";

export const exceptionRoutes: Routes = {
  [`GET ${AT}`]: needs(PERMISSION, (call) => ({
    type: "office_hours_exception.list",
    data: exceptionsOf(call.workspace, scheduleIdOf(call)).map(presentException),
  })),

  [`POST ${AT}`]: route({ permission: PERMISSION, status: 201 }, (call) => {
    const office_hours_schedule_id = scheduleIdOf(call);
    if (!call.body.exception_date || !call.body.exception_type) throw unprocessable();
    const blank: Fields = {
      exception_date: "",
      exception_type: "closed",
      name: null,
      time_intervals: null,
      recurring_annually: false,
    };
    const fields = changed(call, office_hours_schedule_id, blank);
    return presentException(
      call.workspace.addOfficeHoursException({ office_hours_schedule_id, ...fields }),
    );
  }),

  [`GET ${AT}/:id`]: needs(PERMISSION, (call) => presentException(exceptionOf(call))),

  [`PUT ${AT}/:id`]: needs(PERMISSION, (call) => {
    const exception = exceptionOf(call);
    const { office_hours_schedule_id, id } = exception;
    const fields = changed(call, office_hours_schedule_id, exception, id);
    const updated_at = call.workspace.clock.seconds();
    return presentException(Object.assign(exception, fields, { updated_at }));
  }),

  [`DELETE ${AT}/:id`]: needs(PERMISSION, (call) => {
    const { id } = exceptionOf(call);
    call.workspace.officeHoursExceptions.delete(id);
    return { id, object: "office_hours_exception", deleted: true };
  }),
};
