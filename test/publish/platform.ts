import { createHash, randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import fastify from "fastify";
import { buildSchema, GraphQLScalarType, getOperationAST, graphql, parse } from "graphql";
import { type Integration, integrationsOf } from "./integrations";
import { type PublishedInput, partsOf, presentComponent } from "./published";

interface Published {
  key: string;
  display: { label: string; description: string };
  inputs: PublishedInput[];
  examplePayload?: string;
  dataSourceType?: string;
}

/** A component as it was submitted; every part of it passed the schema. */
export interface Submission {
  definition: { key: string; public?: boolean; display: { label: string; iconPath?: string } };
  actions: Published[];
  triggers: Published[];
  dataSources: Published[];
  connections: {
    key: string;
    label: string;
    comments?: string;
    iconPath?: string;
    avatarIconPath?: string;
    inputs: PublishedInput[];
  }[];
  comment?: string;
}

/** One version of a component, and the files that were uploaded for it. */
export interface Version {
  component: Submission;
  uploads: Record<string, Buffer>;
}

/** A small stand-in for the platform's API. */
export interface LocalPlatform {
  readonly url: string;
  readonly token: string;
  /** What was asked for, in order: names of operations, and uploads. */
  readonly requests: string[];
  readonly versions: Version[];
  readonly integrations: Integration[];
  stop(): Promise<void>;
}

const PACKAGE = "package.zip";

const schema = buildSchema(
  ["schema.graphql", "integrations.graphql"]
    .map((file) => readFileSync(path.join(__dirname, file), "utf8"))
    .join("\n"),
);
const jsonString = schema.getType("JSONString");
if (jsonString instanceof GraphQLScalarType) {
  jsonString.parseValue = (text) => {
    JSON.parse(String(text));
    return text;
  };
}

/** The platform compares packages by this. */
const signatureOf = ({ uploads }: Version) => {
  const uploaded = uploads[PACKAGE];
  return uploaded ? createHash("sha1").update(uploaded).digest("hex") : null;
};

/** A rule of the platform that no type tells. */
const problemsOf = ({ connections }: Submission) =>
  connections.flatMap(({ key, inputs }) =>
    inputs
      .filter((input) => input.shown === false && input.default === undefined)
      .map((input) => ({
        field: "connections",
        messages: [`${key}.${input.key} is not shown and must have a default.`],
      })),
  );

/** Starts a platform on a free port that knows one user, and no component yet. */
export const startPlatform = async (): Promise<LocalPlatform> => {
  const token = randomUUID();
  const requests: string[] = [];
  const versions: Version[] = [];
  const integrations: Integration[] = [];
  const server = fastify({ bodyLimit: 2 ** 26 });
  let url = "";

  const publishComponent = ({ input }: { input: Submission }) => {
    const errors = problemsOf(input);
    if (errors.length > 0) return { errors };
    const versionNumber = versions.push({ component: input, uploads: {} });
    const uploadUrl = (file: string) => `${url}/uploads/${versionNumber}/${file}`;
    const uploadsFor = (kind: "iconPath" | "avatarIconPath") =>
      input.connections
        .filter((connection) => connection[kind])
        .map(({ key }) => ({
          connectionKey: key,
          iconUploadUrl: uploadUrl(`${key}.${kind}`),
        }));
    const publishResult = {
      component: { id: input.definition.key, versionNumber },
      packageUploadUrl: uploadUrl(PACKAGE),
      iconUploadUrl: uploadUrl("iconPath"),
      sourceUploadUrl: uploadUrl("source.zip"),
      connectionIconUploadUrls: uploadsFor("iconPath"),
      connectionAvatarIconUploadUrls: uploadsFor("avatarIconPath"),
    };
    return { publishResult, errors };
  };

  const rootValue = {
    authenticatedUser: {
      name: "Ada",
      email: "ada@example.com",
      org: { id: "organization", name: "Example" },
    },
    components: (wanted: { key: string; public: boolean }) => ({
      nodes: versions
        .filter(({ component: { definition } }) => definition.key === wanted.key)
        .filter(({ component: { definition } }) => (definition.public ?? false) === wanted.public)
        .slice(-1)
        .map((version) => ({
          ...presentComponent(version.component),
          signature: signatureOf(version),
        })),
    }),
    actions: ({ component: id }: { component: string }) => ({
      nodes: versions
        .filter(({ component: { definition } }) => definition.key === id)
        .slice(-1)
        .flatMap(({ component }) => partsOf(component)),
      pageInfo: { hasNextPage: false },
    }),
    scopedConfigVariables: { nodes: [] },
    publishComponent,
    ...integrationsOf(integrations, () => url),
  };

  server.post<{ Body: { query: string; variables: Record<string, unknown> } }>(
    "/api",
    async ({ headers, body: { query, variables } }, reply) => {
      requests.push(getOperationAST(parse(query))?.name?.value ?? "unnamed");
      if (headers.authorization !== `Bearer ${token}`) {
        return reply.code(401).send({ errors: [{ message: "The access token is not valid." }] });
      }
      return graphql({ schema, source: query, rootValue, variableValues: variables });
    },
  );

  server.addContentTypeParser("*", { parseAs: "buffer" }, (_request, body, done) =>
    done(null, body),
  );
  server.put<{ Params: { version: number; file: string }; Body: Buffer }>(
    "/uploads/:version/:file",
    async ({ params: { version, file }, body, headers }, reply) => {
      requests.push(`upload ${file} as ${headers["content-type"]}`);
      const published = versions[version - 1];
      if (!published) return reply.code(403).send();
      published.uploads[file] = body;
      return reply.send();
    },
  );

  server.put("/media/:file", async (_request, reply) => reply.send());

  url = await server.listen({ host: "127.0.0.1", port: 0 });
  return { url, token, requests, versions, integrations, stop: () => server.close() };
};
