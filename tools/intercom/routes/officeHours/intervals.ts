import { isObject, list } from "../../server/body";
import { ApiError, invalid, resourceNotFound } from "../../server/errors";
import type { TimeInterval } from "../../workspace/officeHours";

/** What Intercom says, whatever it objects to. */
export const unprocessable = () =>
  new ApiError(422, "data_invalid", "Invalid or duplicated record reference");

/** What Intercom says of any ID here. */
export const objectNotFound = () => new ApiError(404, resourceNotFound().code, "Object not found");

const STEP_MINUTES = 15;
const KEYS = ["start_minute", "end_minute"];

/**
 * The intervals of a request.
 * @param lastMinute the end of the week or of the day; that of the week alone may be one less
 */
export const readIntervals = (value: unknown, lastMinute: number): TimeInterval[] => {
  if (!list(value)) throw invalid("time_intervals must be an array", "time_intervals");
  return (value as unknown[]).map((interval) => {
    // The day of the week too, although every answer has it.
    if (!isObject(interval) || Object.keys(interval).some((key) => !KEYS.includes(key))) {
      throw invalid("time_intervals contains an unpermitted parameter", "time_intervals");
    }
    const start = Number(interval.start_minute);
    const end = Number(interval.end_minute);
    const isWholeWeek = lastMinute > 1440 && start === 0 && end === lastMinute - 1;
    const fits = start >= 0 && start < end && end <= lastMinute;
    if (!isWholeWeek && !(fits && [start, end].every((minute) => minute % STEP_MINUTES === 0))) {
      throw unprocessable();
    }
    return { start_minute: start, end_minute: end };
  });
};
