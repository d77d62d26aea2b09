import { InputError } from "../../values/inputError";

export interface Settings {
  multiline?: boolean;
  referenceType?: "one" | "many";
  referenceObjectTypeId?: string;
  visibleToTeamIds: string[];
}

export const refuse = (reason: string): never => {
  throw new InputError(reason);
};

/** @returns the relationship as Intercom takes it, or undefined when there is none */
export const reference = ({ referenceType, referenceObjectTypeId }: Settings) => {
  if (referenceObjectTypeId && !referenceType) {
    refuse("Reference Object Type ID: it needs a Reference Type.");
  }
  return referenceType && { type: referenceType, object_type_id: referenceObjectTypeId };
};
