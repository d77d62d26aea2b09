import { isIdentified } from "../../client/answers";
import { getList } from "../../client/getList";
import { path } from "../../client/path";
import type { Client } from "../../client/types";
import { listed } from "../../values/closestMatch";
import { InputError } from "../../values/inputError";
import { unescapeHtml } from "../../values/unescapeHtml";
import { readUsersAndCompanies } from "../contacts/access";
import type { SubscriptionType } from "./types";

const typesAt = async (client: Client, url: string): Promise<SubscriptionType[]> => {
  const { data } = await getList<SubscriptionType>(client, url, readUsersAndCompanies);
  return data.filter(isIdentified);
};

const nameOf = ({ default_translation }: SubscriptionType) =>
  unescapeHtml(default_translation?.name ?? "").trim();

/**
 * @param given the ID or the name of a subscription type; capital letters of a name do not matter
 * @throws InputError when the workspace has no such subscription type, or several of this name
 */
const findType = async (client: Client, given: string): Promise<SubscriptionType> => {
  const types = await typesAt(client, "/subscription_types");
  const [found, ...others] =
    [
      types.filter(({ id }) => String(id) === given),
      types.filter((type) => nameOf(type).toLowerCase() === given.toLowerCase()),
    ].find((each) => each.length > 0) ?? [];
  if (found && others.length === 0) return found;
  const names = listed(types.map((type) => `${nameOf(type)} (${type.id})`));
  throw new InputError(
    found
      ? `Subscription Type ID: several subscription types have the name "${given}": give an ID. Subscription types: ${names}.`
      : `Subscription Type ID: there is no subscription type "${given}". Subscription types: ${names}.`,
  );
};

/**
 * Lets a contact receive the messages of a subscription type, or no longer receive them.
 * Intercom records a choice: adding an opt-in type to a contact subscribes it, while adding an
 * opt-out type unsubscribes it. Taking the choice back does the reverse.
 * @param typeOrName the ID or the name of the subscription type
 * https://developers.intercom.com/docs/references/rest-api/api.intercom.io/subscription-types/attachsubscriptiontypetocontact
 * @returns the subscription type
 * @throws InputError when the workspace has no such subscription type
 */
export const setSubscribed = async (
  client: Client,
  contactId: string,
  typeOrName: string,
  subscribed: boolean,
): Promise<SubscriptionType> => {
  const type = await findType(client, typeOrName);
  const { id, consent_type } = type;
  const url = path`/contacts/${contactId}/subscriptions`;
  if (subscribed === (consent_type === "opt_in")) {
    return (await client.post(url, { id, consent_type }, { idempotent: true })).data;
  }
  const chosen = await typesAt(client, url);
  if (!chosen.some((each) => String(each.id) === String(id))) return type;
  return (await client.delete(path`/contacts/${contactId}/subscriptions/${id}`)).data;
};
