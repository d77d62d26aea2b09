import { InputError } from "../../values/inputError";

const HOUR_SECONDS = 3_600;

/**
 * When what is snoozed opens again, from the one of two inputs that is filled in.
 * @param until Unix seconds
 * @param hours from now
 * @returns Unix seconds
 * @throws InputError unless exactly one of both was filled in
 */
export const snoozeEnd = (until: number | undefined, hours: number | undefined): number => {
  const end = hours === undefined ? until : Math.floor(Date.now() / 1000) + hours * HOUR_SECONDS;
  if (end !== undefined && (until === undefined || hours === undefined)) return end;
  throw new InputError("Fill in exactly one of Snoozed Until and Snooze for Hours.");
};
