import type { Step } from "../../client/partialFailure";
import { path } from "../../client/path";
import type { Client } from "../../client/types";
import { ensureCompany } from "../companies/save";
import { writeUsersAndCompanies } from "./access";

/**
 * Makes a contact a member of companies, by the IDs that they have in an external system; a company
 * that does not exist is created. Each is a step of its own, since Intercom takes one per request.
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
      const { company } = await ensureCompany(client, {
        company_id: companyId,
        customAttributes: {},
        createMissingAttributes: false,
      });
      const url = path`/contacts/${contactId}/companies`;
      const settings = { ...writeUsersAndCompanies, idempotent: true };
      await client.post(url, { id: company.id }, settings);
    },
  ]);
