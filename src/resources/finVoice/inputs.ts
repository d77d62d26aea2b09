import { idInput } from "../../inputs/builders";
import { InputError } from "../../values/inputError";

const phoneNumberText = idInput({
  label: "Phone Number",
  required: true,
  example: "+353871234567",
  comments:
    "Phone number of the caller in E.164 format: +, country code and number, 15 digits at most.",
});

/** https://en.wikipedia.org/wiki/E.164 */
const E164 = /^\+[1-9]\d{1,14}$/;

/** What only makes a number easier to read is left out. */
const e164 = (given: string): string => {
  const number = given.replace(/[\s().-]/g, "");
  if (E164.test(number)) return number;
  throw new InputError(
    `${phoneNumberText.label}: "${given}" is not in E.164 format: write + and the country code first, such as ${phoneNumberText.example}.`,
  );
};

export const phoneNumber = {
  ...phoneNumberText,
  clean: (value: unknown) => e164(phoneNumberText.clean(value)),
};

export const externalCallId = idInput({
  label: "External Call ID",
  required: true,
  example: "call-123-abc",
  comments: "ID that the provider of the phone system gave the call.",
});
