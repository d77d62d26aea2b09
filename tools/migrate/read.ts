import { DefinitionVersion } from "@prismatic-io/spectral/dist/serverTypes/integration";
import get from "lodash/get";
import { type Document, isAlias, parseDocument, visit } from "yaml";
import { asDefinition, type Definition } from "../definition/definition";
import { messageOf, refuse } from "./errors";

export interface Source {
  text: string;
  document: Document;
  definition: Definition;
}

/**
 * Reads an exported definition.
 * @throws Error of one sentence when it is broken YAML or no definition of a low-code integration
 */
export const readSource = (text: string): Source => {
  const document = parseDocument(text);
  const [error] = document.errors;
  if (error) refuse(`The YAML cannot be read: ${error.message.split(/:?\n/)[0]}.`);
  visit(document, (_key, node) => {
    if (isAlias(node))
      refuse(`The YAML has an alias, *${node.source}: write out what it stands for.`);
  });
  const read: unknown = document.toJS();
  const version: unknown = get(read, "definitionVersion");
  if (version !== DefinitionVersion) {
    const found = version === undefined ? "none" : String(version);
    refuse(
      `This is no definition as prism integrations:export writes it: definitionVersion is ${found}, not ${DefinitionVersion}.`,
    );
  }
  if (get(read, "isCodeNative") === true) {
    refuse("This integration is code-native: change the manifest that its code imports.");
  }
  try {
    return { text, document, definition: asDefinition(read) };
  } catch (error) {
    return refuse(
      `The definition is not as prism integrations:export writes it: ${messageOf(error)}.`,
    );
  }
};
