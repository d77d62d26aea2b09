import { integerInput, numericIdInput } from "../../inputs/builders";

const numeric = numericIdInput({
  label: "Call ID",
  required: true,
  example: "2101",
  of: "call",
  where: "List Calls returns it.",
  more: "The part that Fin took is a call of its own, whose ID stands in fin_recording_url: that address is taken, too.",
});

/** The ID stands in an address such as https://api.intercom.io/calls/2102/recording. */
const idIn = (value: unknown): unknown =>
  typeof value === "string"
    ? (/^\s*https:\/\/[^?#]*\/calls\/(\d+)\/(?:recording|transcript)\s*$/.exec(value)?.[1] ?? value)
    : value;

export const callId = { ...numeric, clean: (value: unknown) => numeric.clean(idIn(value)) };

export const waitMinutes = integerInput({
  label: "Wait Up To",
  default: "0",
  example: "5",
  min: 0,
  max: 13,
  comments:
    "Minutes to wait for a call that Intercom has not finished yet, 0 to 13, looking every 3 to 30 seconds. 0 does not wait.",
});
