import ts from "typescript";

/** A call that a flow makes: an action with the inputs it fills in, or a request to the backend. */
export type Call = string;

export const actionCall = (key: string, inputs: string[]): Call =>
  `${key}(${inputs.filter((input) => input !== "connection").sort()})`;

export const backendCall = (method: string, path: string): Call =>
  `${method.toUpperCase()} ${path}`;

const keysOf = (argument: ts.Expression | undefined): string[] =>
  argument && ts.isObjectLiteralExpression(argument)
    ? argument.properties.flatMap(({ name }) => (name ? [name.getText()] : []))
    : [];

/** Text of a path, with what is put into it left open: `/tickets/*`. */
const pathOf = (argument: ts.Expression | undefined): string => {
  if (!argument) return "";
  if (ts.isStringLiteralLike(argument)) return argument.text;
  if (!ts.isTemplateExpression(argument)) return argument.getText();
  return [
    argument.head.text,
    ...argument.templateSpans.map(({ literal }) => `*${literal.text}`),
  ].join("");
};

const callOf = ({ expression, arguments: [argument] }: ts.CallExpression): Call | undefined => {
  if (!ts.isPropertyAccessExpression(expression)) return undefined;
  const method = expression.name.text;
  if (expression.expression.getText() === "intercom") return actionCall(method, keysOf(argument));
  const isBackend = /^(backendOf\(|backend$)/.test(expression.expression.getText());
  return isBackend ? backendCall(method, pathOf(argument)) : undefined;
};

/** The calls in the source of a code-native flow, in order. */
export const callsIn = (source: string): Call[] => {
  const calls: Call[] = [];
  const visit = (node: ts.Node) => {
    ts.forEachChild(node, visit);
    const call = ts.isCallExpression(node) && callOf(node);
    if (call) calls.push(call);
  };
  visit(ts.createSourceFile("flow.ts", source, ts.ScriptTarget.Latest, true));
  return calls;
};
