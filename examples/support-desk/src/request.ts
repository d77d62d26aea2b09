/**
 * Reads what the support system sends to a flow.
 * @throws Error that names the fields that are missing or blank
 */
export const readRequest = <Request extends object>(
  data: unknown,
  required: (keyof Request & string)[],
): Request => {
  const request = Object(data) as Request;
  const missing = required.filter((field) => !request[field]);
  if (missing.length === 0) return request;
  throw new Error(`The request lacks ${missing.join(" and ")}.`);
};
