import type { AxiosInstance } from "axios";
import type { Step } from "../../client/partialFailure";
import { path } from "../../client/path";
import { findOrCreateCompany } from "../companies/companies";

const NO_ATTRIBUTES = { customAttributes: {}, createMissingAttributes: false };

/**
 * Makes a contact a member of companies, by their own IDs; a company that does not exist is
 * created. Each company is a step of its own, since Intercom takes one per request.
 * https://developers.intercom.com/docs/references/rest-api/api.intercom.io/companies/attachcontacttoacompany
 */
export const membershipSteps = (
  client: AxiosInstance,
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
      await client.post(path`/contacts/${contactId}/companies`, body, { idempotent: true });
    },
  ]);
