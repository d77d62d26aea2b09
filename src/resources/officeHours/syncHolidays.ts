import { isNotFound } from "../../client/apiProblem";
import { getList } from "../../client/getList";
import type { Client } from "../../client/types";
import { InputError } from "../../values/inputError";
import { unescapeHtml } from "../../values/unescapeHtml";
import type { RejectionData } from "../common/branches";
import { type ItemResult, runBulk } from "../common/bulk";
import { exceptionFields, exceptionsUrl, exceptionUrl } from "./exceptions";
import { type allHolidays, isSameHours } from "./holidays";
import { type OfficeHoursException, withOpeningHours } from "./types";

type Wanted = ReturnType<typeof allHolidays>[number];

/** What was done with a date; one is kept that was to be removed while another date failed. */
interface DateResult {
  date: string;
  name: string | null;
  status: "created" | "changed" | "unchanged" | "removed" | "kept" | "failed";
  /** Fields of the exception that were changed. */
  changed: string[];
  exception: OfficeHoursException | null;
  error: RejectionData | null;
}

type Outcome = Pick<DateResult, "status" | "changed" | "exception">;

const isRepeatedOn = ({ recurring_annually, exception_date }: OfficeHoursException, date: string) =>
  recurring_annually && exception_date.slice(5) === date.slice(5);

const isFor = (exception: OfficeHoursException, date: string) =>
  exception.exception_date === date || isRepeatedOn(exception, date);

/** Intercom answers names escaped. */
const isSameName = (name: string | null, wanted: string) =>
  [name ?? "", unescapeHtml(name ?? "")].some((each) => each.trim() === wanted.trim());

/** @returns what has to change for an exception to be as the holiday says; nothing if it is */
const differences = (exception: OfficeHoursException, wanted: Wanted) => {
  const { hours, name, recurring, date } = wanted;
  const isOther = !isSameHours(exception.time_intervals ?? [], hours);
  const stopsRepeating = recurring === false && exception.exception_date !== date;
  const fields = exceptionFields({
    exceptionDate: stopsRepeating ? date : undefined,
    exceptionType: isOther ? typeOf(wanted) : undefined,
    name: name === undefined || isSameName(exception.name, name) ? undefined : name,
    timeIntervals: isOther && hours.length > 0 ? hours : undefined,
    recurringAnnually: recurring === exception.recurring_annually ? undefined : recurring,
  });
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
};

const typeOf = ({ hours }: Wanted) => (hours.length > 0 ? "custom_hours" : "closed");

interface Options {
  label: string;
  scheduleId: string;
  holidays: Wanted[];
  removeOthers: boolean;
  maxRemovals: number;
}

/** @throws InputError where the list would take away more than it may */
const checkRemovals = (others: OfficeHoursException[], max: number) => {
  if (others.length <= max) return;
  const shown = others.slice(0, 5).map(({ exception_date }) => exception_date);
  throw new InputError(
    `Max Removals: ${others.length} exceptions are not in the list (${shown.join(", ")}${others.length > 5 ? ", …" : ""}), more than ${max}. Nothing was changed.`,
  );
};

/**
 * Makes the exceptions of a schedule match a list of holidays, with no request for what matches.
 * @returns one result per date; a failure is a result too, and keeps others from being removed
 * @throws InputError before any change where too many would be removed
 */
export const syncHolidays = async (client: Client, options: Options) => {
  const { label, scheduleId, holidays, removeOthers, maxRemovals } = options;
  const { data } = await getList<OfficeHoursException>(client, exceptionsUrl(scheduleId));
  const exceptions = new Map(data.map((each) => [each.id, each]));
  const others = data.filter((each) => !holidays.some(({ date }) => isFor(each, date)));
  if (removeOthers) checkRemovals(others, maxRemovals);

  const taken = new Set<string>();

  /** That of the date before one of another year, which a second holiday may not change again. */
  const exceptionFor = (wanted: Wanted) => {
    const known = [...exceptions.values()];
    const exact = known.find(({ exception_date }) => exception_date === wanted.date);
    const repeated = known.find(
      (each) =>
        isRepeatedOn(each, wanted.date) &&
        (!taken.has(each.id) || Object.keys(differences(each, wanted)).length === 0),
    );
    return exact ?? repeated;
  };

  const save = async (wanted: Wanted): Promise<Outcome> => {
    const found = exceptionFor(wanted);
    const fields = found
      ? differences(found, wanted)
      : exceptionFields({
          exceptionDate: wanted.date,
          exceptionType: typeOf(wanted),
          name: wanted.name,
          timeIntervals: wanted.hours,
          recurringAnnually: wanted.recurring,
        });
    const changed = found ? Object.keys(fields) : [];
    let exception = found ?? null;
    if (!found || changed.length > 0) {
      const answer = found
        ? await client.put<OfficeHoursException>(exceptionUrl(scheduleId, found.id), fields)
        : await client.post<OfficeHoursException>(exceptionsUrl(scheduleId), fields);
      exception = answer.data;
      exceptions.set(exception.id, exception);
    }
    if (exception) taken.add(exception.id);
    const status = !found ? "created" : changed.length > 0 ? "changed" : "unchanged";
    return { status, changed, exception };
  };

  const remove = async (exception: OfficeHoursException): Promise<Outcome> => {
    try {
      await client.delete(exceptionUrl(scheduleId, exception.id));
    } catch (error) {
      if (!isNotFound(error)) throw error;
    }
    return { status: "removed", changed: [], exception };
  };

  const resultOf = (
    day: Pick<DateResult, "date" | "name">,
    result?: ItemResult<Outcome>,
  ): DateResult => {
    const nothing = { ...day, changed: [], exception: null, error: null };
    if (result?.status === "failed") return { ...nothing, status: "failed", error: result.error };
    if (result?.status !== "done") return { ...nothing, status: "kept" };
    const { exception, ...outcome } = result.data;
    return { ...nothing, ...outcome, exception: exception && withOpeningHours("date", exception) };
  };

  const saved = await runBulk(client, {
    label,
    items: holidays,
    stopOnError: false,
    read: (item) => item as Wanted,
    // What may be one exception of every year is dealt with one after the other.
    identities: ({ date }) => [date.slice(5)],
    run: save,
  });
  const unwanted = removeOthers ? others : [];
  const removed =
    saved.failed === 0 && unwanted.length > 0
      ? await runBulk(client, {
          label,
          items: unwanted,
          stopOnError: false,
          read: (item) => item as OfficeHoursException,
          identities: () => [],
          run: remove,
        })
      : { results: [] };
  const dates = [
    ...holidays.map(({ date, name = null }, index) =>
      resultOf({ date, name }, saved.results[index]),
    ),
    ...unwanted.map(({ exception_date, name }, index) =>
      resultOf({ date: exception_date, name }, removed.results[index]),
    ),
  ];
  const count = (status: DateResult["status"]) =>
    dates.filter((each) => each.status === status).length;
  return {
    schedule_id: scheduleId,
    dates,
    created: count("created"),
    changed: count("changed"),
    unchanged: count("unchanged"),
    removed: count("removed"),
    kept: count("kept"),
    failed: count("failed"),
  };
};
