const METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE"] as const;
const USAGE = "npm run new:action -- RESOURCE KEY METHOD /path/{id}";

export interface NewAction {
  /** The folder of src/actions. */
  resource: string;
  key: string;
  method: (typeof METHODS)[number];
  /** Parts of the path: a parameter is an object. */
  parts: (string | { parameter: string })[];
}

const NAME = /^[a-z][a-zA-Z0-9]*$/;

const camelCase = (name: string) => name.replace(/_(\w)/g, (_, letter) => letter.toUpperCase());

/**
 * Reads the command line.
 * @throws Error of one sentence that says what is wrong
 */
export const readRequest = (args: string[]): NewAction => {
  // The operation may be one argument in quotes, or two.
  const [resource = "", key = "", method = "", path = "", ...more] = args.join(" ").split(/\s+/);
  if (!path || more.length) throw new Error(`${USAGE} is how an action is made.`);
  if (!NAME.test(resource)) throw new Error(`"${resource}" is no resource in camelCase.`);
  if (!NAME.test(key)) throw new Error(`"${key}" is no key in camelCase.`);
  const known = METHODS.find((each) => each === method);
  if (!known) throw new Error(`"${method}" is none of the methods ${METHODS.join(", ")}.`);
  if (!path.startsWith("/")) throw new Error(`The path "${path}" does not begin with "/".`);
  if (!/^(\/([\w-]+|\{\w+\}|:\w+))+$/.test(path)) {
    throw new Error(`The path "${path}" is not made of names and parameters such as {id}.`);
  }
  const parts = path.slice(1).split("/");
  return {
    resource,
    key,
    method: known,
    parts: parts.map((part) =>
      /^[{:]/.test(part) ? { parameter: camelCase(part.replace(/[{:}]/g, "")) } : part,
    ),
  };
};
