/** A calendar day; `endSeconds` is the first second of the next one. */
export interface Day {
  startSeconds: number;
  endSeconds: number;
}

const QUARTER_HOUR_SECONDS = 900;

/** Beyond this `Date` has no days; milliseconds taken for seconds stay below it. */
const LAST_SECOND = 8_000_000_000_000;

/** One for each zone, since making one takes long. */
const dateFormats = new Map<string, Intl.DateTimeFormat>();

const dateFormatOf = (timeZone: string): Intl.DateTimeFormat => {
  const known = dateFormats.get(timeZone);
  if (known) return known;
  const format = new Intl.DateTimeFormat("en-CA", { timeZone, dateStyle: "short" });
  dateFormats.set(timeZone, format);
  return format;
};

/** Finds the calendar days of a time zone. */
export const daysOf = (timezone: string): ((seconds: number) => Day) => {
  const format = dateFormatOf(timezone);
  return (seconds) => {
    const known = Math.max(-LAST_SECOND, Math.min(LAST_SECOND, seconds));
    let startSeconds = Math.floor(known / QUARTER_HOUR_SECONDS) * QUARTER_HOUR_SECONDS;
    const day = format.format(startSeconds * 1000);
    // Days of 23 and 25 hours exist, so the borders are looked for and not computed.
    const isSameDay = (second: number) => format.format(second * 1000) === day;
    let endSeconds = startSeconds + QUARTER_HOUR_SECONDS;
    while (isSameDay(startSeconds - QUARTER_HOUR_SECONDS)) startSeconds -= QUARTER_HOUR_SECONDS;
    while (isSameDay(endSeconds)) endSeconds += QUARTER_HOUR_SECONDS;
    return { startSeconds, endSeconds };
  };
};
