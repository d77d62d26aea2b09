import { InputError } from "../../client/errors";
import { changes } from "../shared/updateBody";

interface Settings {
  multiline?: boolean;
  referenceType?: "one" | "many";
  referenceObjectTypeId?: string;
  visibleToTeamIds: string[];
}

export interface NewAttribute extends Settings {
  name: string;
  dataType: string;
  description?: string;
  required?: boolean;
  options: string[];
}

export interface AttributeChanges extends Settings {
  name?: string;
  description?: string;
  required?: boolean;
  visibleToAllTeams: boolean;
}

const refuse = (reason: string): never => {
  throw new InputError(reason);
};

/** @returns the relationship as Intercom takes it, or undefined when there is none */
const reference = ({ referenceType, referenceObjectTypeId }: Settings) => {
  if (referenceObjectTypeId && !referenceType) {
    refuse("Reference Object Type ID: it needs a Reference Type.");
  }
  return referenceType && { type: referenceType, object_type_id: referenceObjectTypeId };
};

/** Which type of attribute each input belongs to. */
const OWNERS: [label: string, dataType: string, isGiven: (inputs: NewAttribute) => boolean][] = [
  ["Multiline", "string", ({ multiline }) => multiline === true],
  ["Options", "list", ({ options }) => options.length > 0],
  ["Reference Type", "relationship", ({ referenceType }) => referenceType !== undefined],
];

/**
 * The body that creates an attribute.
 * @throws InputError for an input that attributes of the type do not have, or need and lack
 */
export const newAttribute = (inputs: NewAttribute) => {
  const { name, dataType, description, required, options, visibleToTeamIds } = inputs;
  const stray = OWNERS.find(([, owner, isGiven]) => isGiven(inputs) && owner !== dataType);
  if (stray) refuse(`${stray[0]}: only attributes of the type ${stray[1]} have it.`);
  const related = reference(inputs);
  if (dataType === "relationship" && !related) {
    refuse("Reference Type is required for an attribute of the type relationship.");
  }
  return {
    name,
    data_type: dataType,
    description,
    required: required || undefined,
    multiline: inputs.multiline || undefined,
    options: options.length > 0 ? options.map((label) => ({ label })) : undefined,
    reference: related,
    visible_to_team_ids: visibleToTeamIds.length > 0 ? visibleToTeamIds : undefined,
  };
};

/**
 * The body that changes an attribute.
 * @throws InputError when nothing would change, or two inputs contradict each other
 */
export const attributeChanges = (inputs: AttributeChanges) => {
  const { name, description, required, multiline, visibleToTeamIds, visibleToAllTeams } = inputs;
  if (visibleToAllTeams && visibleToTeamIds.length > 0) {
    refuse("Visible to All Teams: it cannot be combined with Visible to Team IDs.");
  }
  const isGiven = visibleToAllTeams || visibleToTeamIds.length > 0;
  return changes(
    {
      name,
      description,
      required,
      multiline,
      reference: reference(inputs),
      // An empty list stands for every team.
      visible_to_team_ids: isGiven ? visibleToTeamIds : undefined,
    },
    [],
    null,
  );
};
