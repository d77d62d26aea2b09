import {
  clearInput,
  idInput,
  integerInput,
  textInput,
  timestampInput,
} from "../../inputs/builders";
import { order, startingAfter } from "../../inputs/common";
import { companyAttributeInputs } from "../shared/customAttributeInputs";

const OWN_ID =
  "the one set when the company was created, also called company_id. Not the 24-character ID that Intercom gave it.";

export const newCompanyId = idInput({
  label: "Company ID",
  required: true,
  example: "6",
  comments:
    "ID of the company in an external system. It cannot be changed later. When a company already has it, that company is updated.",
});

/** Of a company that may or may not exist. */
export const anyCompanyId = idInput({
  label: "Company ID",
  required: true,
  example: "6",
  dataSource: "selectCompanyByCompanyId",
  comments:
    "ID of the company in an external system. A company that does not have it yet is created with it.",
});

export const callersCompanyId = idInput({
  label: "Company ID",
  required: true,
  example: "6",
  dataSource: "selectCompanyByCompanyId",
  comments: `ID of the company: ${OWN_ID}`,
});

export const companyIdFilter = idInput({
  label: "Company ID",
  example: "6",
  dataSource: "selectCompanyByCompanyId",
  comments: `Returns only the company with this ID: ${OWN_ID}`,
});

export const companyNameFilter = textInput({
  label: "Name",
  example: "Blue Sun",
  comments: "Returns only the company with exactly this name.",
});

export const tagIdFilter = idInput({
  label: "Tag ID",
  example: "17513",
  dataSource: "selectTag",
  comments: "Returns only companies with this tag.",
});

export const segmentIdFilter = idInput({
  label: "Segment ID",
  example: "655b2d3a9f1e4c0012345678",
  dataSource: "selectSegment",
  comments: "Returns only companies in this segment.",
});

const nameDescription = {
  label: "Name",
  example: "Blue Sun",
  comments: "Name of the company.",
};
export const companyName = textInput({ ...nameDescription, required: true });
export const newCompanyName = textInput(nameDescription);

const plan = textInput({
  label: "Plan",
  example: "Enterprise",
  comments: "Name of the plan the company is on.",
});

const size = integerInput({
  label: "Size",
  example: "85",
  least: 0,
  comments: "Number of employees: a whole number.",
});

const website = textInput({
  label: "Website",
  example: "https://www.example.com",
  comments: "Website of the company.",
});

const industry = textInput({
  label: "Industry",
  example: "Manufacturing",
  comments: "Industry the company works in.",
});

const remoteCreatedAt = timestampInput({
  label: "Remote Created At",
  example: "2026-01-31T09:00:00Z",
  comments:
    "When the company was created in the external system: Unix seconds, Unix milliseconds or ISO 8601 (UTC where no zone is given).",
});

const monthlySpend = integerInput({
  label: "Monthly Spend",
  example: "49",
  least: 0,
  most: 2_147_483_647,
  comments: "Monthly revenue from the company: a whole number up to 2,147,483,647.",
});

export const clearCompanyFields = clearInput(["plan", "website", "industry"]);

/** What every action that saves a company takes besides its Company ID and name. */
export const companyFieldInputs = {
  remote_created_at: remoteCreatedAt,
  plan,
  size,
  website,
  industry,
  monthly_spend: monthlySpend,
  ...companyAttributeInputs,
};

/** What Upsert Company takes. */
export const upsertCompanyInputs = {
  company_id: anyCompanyId,
  name: newCompanyName,
  clearFields: clearCompanyFields,
  ...companyFieldInputs,
};

export const companiesPerPage = integerInput({
  label: "Per Page",
  example: "15",
  least: 1,
  most: 60,
  comments:
    "Companies per page, 1 to 60. Left blank, Intercom returns 15, and Fetch All uses 60. A scroll, used beyond 10,000 companies, has pages of its own size.",
});

export const companyOrder = {
  ...order,
  comments:
    "Descending is Intercom's own order: latest request first. Ascending needs the permission to write companies and cannot be combined with a filter.",
};

export const companyCursor = {
  ...startingAfter,
  comments: "Intercom pages companies by number, so a cursor is refused: use Page or Fetch All.",
};

export const companyContactsPerPage = integerInput({
  label: "Per Page",
  example: "25",
  least: 1,
  comments: "Contacts per page. Left blank, Intercom returns 50.",
});

export const contactCompaniesPerPage = integerInput({
  label: "Per Page",
  example: "25",
  least: 1,
  most: 60,
  comments: "Companies per page, 1 to 60. Left blank, Intercom returns 50, and Fetch All uses 60.",
});
