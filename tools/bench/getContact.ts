import http from "node:http";
import axios from "axios";
import { accessTokenConnection, component, contextOf, paramsFor } from "../platform/runner";
import { startServer } from "./processes";
import { ratio, type Section, spread, verdict } from "./report";
import { compare, timed } from "./rounds";

const CALLS = 500;
const ROUNDS = 15;
const GOAL = 1.1;

/** One Get Contact through the whole action against a bare axios call on a kept connection. */
export const getContact = async (): Promise<Section> => {
  const server = await startServer({ seed: true, quota: 10_000_000 });
  try {
    const connection = accessTokenConnection(server);
    const bare = axios.create({
      baseURL: server.url,
      httpAgent: new http.Agent({ keepAlive: true }),
      headers: {
        Accept: "application/json",
        Authorization: `Bearer ${server.token}`,
        "Intercom-Version": "2.16",
      },
    });
    const { data } = await bare.get("/contacts");
    const { id } = data.data[0];
    const action = component.actions.getContact;
    if (!action) throw new Error("There is no Get Contact.");
    const context = contextOf({});
    const params = paramsFor(action.inputs, { connection, id });
    const many = (call: () => Promise<unknown>) => () =>
      timed(async () => {
        for (let times = 0; times < CALLS; times += 1) await call();
      }).then((total) => total / CALLS);
    const { ours, alone } = await compare(
      {
        ours: many(() => action.perform(context, params)),
        alone: many(() => bare.get(`/contacts/${id}`)),
      },
      ROUNDS,
    );
    const result = ours.median / alone.median;
    return {
      title: "A single call",
      text: `What an action adds to the request that it sends: reading the inputs, the rate limit, retries and readable errors.\n\nThe whole way of Get Contact, from the platform's call through cleaners, client and error hook, against \`axios.get\` with the same headers on a kept connection. No latency, so that nothing hides the difference. ${CALLS} calls a round, median of ${ROUNDS} rounds, in turns.`,
      table: [
        ["Get Contact", "axios", "Ratio", "Goal"],
        [spread(ours, "ms"), spread(alone, "ms"), ratio(result), ratio(GOAL)],
      ],
      outcome: `One call: ${verdict(result, GOAL)}. A run adds the making of its client, once per step, the merging of its defaults, and what the platform's own wrapper does: with latency it is less than a hundredth.`,
    };
  } finally {
    await server.stop();
  }
};
