import { InputError } from "../../values/inputError";

interface RelationshipInputs {
  referenceType?: "one" | "many";
  referenceObjectTypeId?: string;
}

/**
 * @returns the relationship of an attribute to custom objects, as Intercom takes it; undefined when
 * there is none
 * @throws InputError for an object type without a reference type
 */
export const relationship = ({ referenceType, referenceObjectTypeId }: RelationshipInputs) => {
  if (referenceObjectTypeId && !referenceType) {
    throw new InputError("Reference Object Type ID: it needs a Reference Type.");
  }
  return referenceType && { type: referenceType, object_type_id: referenceObjectTypeId };
};
