import { createHarness } from "@prismatic-io/spectral/dist/testing";
import cloneDeep from "lodash/cloneDeep";
import once from "lodash/once";
import { accessTokenConnection, type Component, loadComponent } from "../../tools/platform/runner";
import { useIntercom } from "../support/intercom";

const local = useIntercom();
const KINDS = ["actions", "triggers", "dataSources"] as const;

/** The bundle loaded anew, so that nothing of it was read or changed before. */
const fresh = (): Component => {
  let loaded: Component | undefined;
  jest.isolateModules(() => {
    loaded = loadComponent();
  });
  return loaded as Component;
};

/** What is published: everything but functions. */
const published = (component: Component): unknown => JSON.parse(JSON.stringify(component));

const publishedAsItComes = once(() => published(fresh()));

const eachKind = (use: (parts: Component[(typeof KINDS)[number]]) => object) => {
  const component = fresh();
  return {
    ...component,
    ...Object.fromEntries(KINDS.map((kind) => [kind, use(component[kind])])),
  };
};

/** What spectral's component() returns can be handled in each of these ways. */
const handled: [string, () => Component][] = [
  ["as it comes", fresh],
  ["copied", () => eachKind((parts) => ({ ...parts }))],
  ["copied in depth", () => cloneDeep(fresh())],
  ["assigned", () => eachKind((parts) => Object.assign({}, parts))],
  ["frozen", () => eachKind(Object.freeze)],
  ["sealed", () => eachKind(Object.seal)],
  [
    "with frozen parts",
    () => eachKind((parts) => Object.values(parts).map(Object.freeze) && parts),
  ],
  ["behind a proxy", () => eachKind((parts) => new Proxy(parts, {}))],
  [
    "wrapped one by one",
    () =>
      eachKind((parts) => {
        for (const [key, part] of Object.entries(parts)) parts[key] = { ...part };
        return parts;
      }),
  ],
];

describe.each(handled)("the exported component, %s,", (_name, handle) => {
  it("is published alike", () => {
    expect(published(handle())).toEqual(publishedAsItComes());
  });

  it("runs in the platform's harness", async () => {
    const harness = createHarness(handle() as never);
    const connection = accessTokenConnection(local.intercom);
    const params = { connection } as never;
    expect(await harness.action("identifyAdmin", params)).toMatchObject({
      data: { type: "admin", app: { region: "US" } },
    });
    expect(await harness.dataSource("selectTag", params)).toMatchObject({
      result: expect.arrayContaining([{ key: "17513", label: "independent" }]),
    });
    await expect(harness.trigger("webhook", undefined, params)).rejects.toThrow("Client Secrets");
  });
});

it("runs a wrapped action in place of its own", async () => {
  const from = fresh();
  const { identifyAdmin, listTags } = from.actions;
  if (!identifyAdmin || !listTags) throw new Error("Actions are missing.");
  from.actions.identifyAdmin = {
    ...identifyAdmin,
    perform: async (context, params) => ({
      data: { wrapped: (await identifyAdmin.perform(context, params)).data },
    }),
  };
  const me = await local.run("identifyAdmin", {}, { from });
  expect(me).toMatchObject({ wrapped: { type: "admin" } });
  expect(from.actions.listTags).toBe(listTags);
});

it("lacks an action that was deleted", () => {
  const from = fresh();
  delete from.actions.deleteContact;
  expect(Object.keys(from.actions)).toHaveLength(Object.keys(fresh().actions).length - 1);
  expect(from.actions.deleteContact).toBeUndefined();
});

it("takes another output schema", () => {
  const from = fresh();
  const outputSchema = { type: "actionOutput", schema: "{}" } as const;
  Object.assign(from.actions.identifyAdmin ?? {}, { outputSchema });
  expect(published(from)).toHaveProperty("actions.identifyAdmin.outputSchema", outputSchema);
});
