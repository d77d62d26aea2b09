import type { ClientContext } from "../../client/createClient";
import type { Client } from "../../client/types";
import { type IdentifyingFields, queryBy as match, type SeveralMatches } from "./find";
import { type ContactInputs, type SaveResult, saveContact } from "./save";
import { upsertMatching } from "./upsert";

export type UpsertInputs = ContactInputs &
  IdentifyingFields & {
    matchBy?: keyof IdentifyingFields;
    severalMatches?: SeveralMatches;
    role: string;
  };

/** Changes the contact that the field named by Match By describes, or creates it. */
export const saveContactUpsert = async (
  client: Client,
  context: ClientContext,
  { matchBy, severalMatches, role, ...inputs }: UpsertInputs,
): Promise<Pick<SaveResult, "created" | "contact">> => {
  const description = match(matchBy, inputs, { role, several: severalMatches });
  const { contact, created } = await saveContact(client, context, inputs, {
    save: (fields, prepare) =>
      upsertMatching(client, description, { fields, whenNew: { role }, beforeFirstWrite: prepare }),
    // Leads are not unique: until the search knows a new one, running again makes another.
    safeToRerun: role === "user",
  });
  return { created, contact };
};
