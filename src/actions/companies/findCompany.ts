import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { integerInput, selectInput, textInput } from "../../inputs/builders";
import { connection } from "../../inputs/common";
import { severalMatches, whenNotFound } from "../../resources/common/matchInputs";
import { companyExample } from "../../resources/companies/examples";
import { findOneCompany, requireCompany } from "../../resources/companies/match";
import { readUsersAndCompanies } from "../../resources/contacts/access";

const DEFAULT_LIMIT = 1000;

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/companies/retrievecompany
export const findCompany = action({
  display: {
    label: "Find Company",
    description:
      "Find a company by its name, company ID or website and return it. List Companies returns several; Find or Create Company creates one that is missing.",
  },
  performSafety: "safe",
  inputs: {
    connection,
    findBy: selectInput({
      label: "Find By",
      required: true,
      default: "name",
      example: "name",
      choices: [
        { label: "Name", value: "name" },
        { label: "Company ID", value: "company_id" },
        { label: "Website", value: "website" },
      ],
      comments:
        "What Value holds. Company ID is the one set when the company was created, not the 24-character ID of Intercom.",
    }),
    value: textInput({
      label: "Value",
      required: true,
      example: "Blue Sun",
      comments:
        "Identifies the company, as Find By says: its exact name or Company ID, or its website with or without https:// and www.",
    }),
    severalMatches: {
      ...severalMatches,
      comments: "What happens when several companies have this name or website.",
    },
    whenNotFound,
    searchLimit: integerInput({
      label: "Companies to Search",
      default: String(DEFAULT_LIMIT),
      example: String(DEFAULT_LIMIT),
      min: 1,
      comments:
        "For Website, which Intercom has no filter for: lists up to this many companies with contacts, 60 per request, latest request first.",
    }),
  },
  perform: async (context, { connection, findBy = "name", value, ...options }) => {
    const client = createClient(connection, context, readUsersAndCompanies);
    const { severalMatches, whenNotFound, searchLimit: limit = DEFAULT_LIMIT } = options;
    const find = whenNotFound === "empty" ? findOneCompany : requireCompany;
    return { data: (await find(client, { key: findBy, value, severalMatches, limit })) ?? null };
  },
  examplePayload: { data: companyExample },
});
