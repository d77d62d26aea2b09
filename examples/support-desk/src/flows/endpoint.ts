/** The URL of a flow that the product calls, with the API key that the organization publishes with. */
export const ownEndpoint = {
  endpointSecurityType: "organization" as const,
  organizationApiKeys: [process.env.ENDPOINT_API_KEY ?? ""],
};
