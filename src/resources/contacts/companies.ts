import type { Step } from "../../client/partialFailure";
import { path } from "../../client/path";
import type { Client } from "../../client/types";
import { findOrCreateCompany } from "../companies/companies";
import { writeUsersAndCompanies } from "./access";

const NO_ATTRIBUTES = { customAttributes: {}, createMissingAttributes: false };

/**
 * Makes a contact a member of companies, by their own IDs; a company that does not exist is
 * created. Each company is a step of its own, since Intercom takes one per request.
 * https://developers.intercom.com/docs/references/rest-api/api.intercom.io/companies/attachcontacttoacompany
 */
export const membershipSteps = (
  client: Client,
  contactId: string,
  companyIds: readonly string[],
): Step[] =>
  [...new Set(companyIds)].map((companyId) => [
    `membership in the company "${companyId}"`,
    async () => {
      const { company } = await findOrCreateCompany(client, {
        company_id: companyId,
        ...NO_ATTRIBUTES,
      });
      const body = { id: company.id };
      await client.post(path`/contacts/${contactId}/companies`, body, {
        ...writeUsersAndCompanies,
        idempotent: true,
      });
    },
  ]);
