import {
  booleanInput,
  clearFieldsInput,
  idInput,
  integerInput,
  intercomIdInput,
  textInput,
  timeInput,
} from "../../inputs/builders";
import { attributeInputs } from "../common/customAttributeInputs";

/** Ends the help of an input that takes the Company ID of a company that exists. */
export const COMPANY_ID_HELP =
  "the one set when the company was created, also called company_id. Not the 24-character ID that Intercom gave it.";

/** Of a company that may or may not exist. */
export const companyId = idInput({
  label: "Company ID",
  required: true,
  example: "6",
  dataSource: "selectCompanyByCompanyId",
  comments:
    "ID of the company in an external system. A company that does not have it yet is created with it.",
});

export const companyName = textInput({
  label: "Name",
  example: "Blue Sun",
  comments: "Name of the company.",
});

/** Fields that Intercom empties when they are blank. */
export const CLEARABLE_COMPANY_FIELDS = ["plan", "website", "industry"] as const;

export const clearCompanyFields = clearFieldsInput(CLEARABLE_COMPANY_FIELDS, {
  dataSource: "selectCompanyFieldToClear",
});

/** What every action that saves a company takes, besides its Company ID and name. */
export const companyFieldInputs = {
  remote_created_at: timeInput({
    label: "Remote Created At",
    means: "When the company was created in the external system",
  }),
  plan: textInput({
    label: "Plan",
    example: "Enterprise",
    comments: "Name of the plan the company is on.",
  }),
  size: integerInput({
    label: "Size",
    example: "85",
    min: 0,
    comments: "Number of employees: a whole number.",
  }),
  website: textInput({
    label: "Website",
    example: "https://www.example.com",
    comments: "Website of the company.",
  }),
  industry: textInput({
    label: "Industry",
    example: "Manufacturing",
    comments: "Industry the company works in.",
  }),
  monthly_spend: integerInput({
    label: "Monthly Spend",
    example: "49",
    min: 0,
    max: 2_147_483_647,
    comments: "Monthly revenue from the company: a whole number up to 2,147,483,647.",
  }),
  update_last_request_at: booleanInput({
    label: "Update Last Request At",
    comments: "When true, sets the time at which the company was last seen to now.",
  }),
  ...attributeInputs({
    rows: '[{"key":"account_tier","value":"gold"}]',
    json: '{"region":"Dublin"}',
  }),
};

/** What Upsert Company takes. */
export const upsertCompanyInputs = {
  company_id: companyId,
  name: companyName,
  ...companyFieldInputs,
  clearFields: clearCompanyFields,
};

/** The ID that Intercom gave a company, as opposed to `companyId`. */
export const intercomCompanyId = intercomIdInput({
  label: "Company ID",
  required: true,
  example: "667d608d8a68186f43bafd70",
  dataSource: "selectCompany",
  of: "company",
  form: "24 letters and digits. Not the Company ID set when the company was created.",
});
