import { isIntercom, type Part } from "../parts";
import type { Rule } from "./rule";

const component: Rule = {
  why: "This component is private to the organization; the newest version is taken.",
  *find({ kind, path, reference }, { editor }) {
    if (!isIntercom(reference, true)) return;
    const at = [...path, kind, "component"];
    editor.set([...at, "isPublic"], "false");
    editor.set([...at, "version"], "LATEST");
    yield {};
  },
};

const accessToken: Rule = {
  why: "The key of the access token connection is intercomAccessToken: the public one has an s more.",
  *find({ kind, path, reference }, { editor }) {
    if (kind !== "connection" || reference.key !== "intercomAccesssToken") return;
    editor.set([...path, kind, "key"], "intercomAccessToken");
    yield {};
  },
};

/** Hidden inputs of the public OAuth 2.0 connection, with their defaults. */
const HIDDEN = {
  authorizeUrl: "https://app.intercom.com/oauth",
  tokenUrl: "https://api.intercom.io/auth/eagle/token",
  scopes: "",
};

const hiddenInputs: Rule = {
  why: "The URLs of OAuth 2.0 follow the Region of the connection.",
  *find({ kind, path, inputs }, { editor }) {
    if (kind !== "connection") return;
    const given = Object.entries(HIDDEN).filter(([key]) => key in inputs);
    const usual = given.filter(([key, value]) => inputs[key]?.value === value).map(([key]) => key);
    editor.remove([...path, "inputs"], usual);
    for (const input of usual) yield { input };
  },
};

const usesConfigVar = ({ kind, inputs: { connection } }: Part, key: string): boolean =>
  kind === "action" && connection?.type === "configVar" && connection.value === key;

const scoped: Rule = {
  why: "A connection of the organization belongs to the component that it was made for.",
  *find(part, { definition: { requiredConfigVars = [] }, parts }) {
    for (const { key, useScopedConfigVar } of requiredConfigVars) {
      const isFirst = parts.find((each) => usesConfigVar(each, key)) === part;
      if (!useScopedConfigVar || !isFirst) continue;
      yield {
        input: "connection",
        todo: `Set up a connection of this component in the organization, and name it in place of "${useScopedConfigVar}" in "${key}".`,
      };
    }
  },
};

export const referenceRules: Rule[] = [component, accessToken, hiddenInputs, scoped];
