import { type Outcome, payloadOf, type Run } from "../../tools/platform/endpoint";
import { type Queue, QueuedInstance } from "../../tools/platform/queuedInstance";
import { requestOf } from "../support/webhooks";

/** Takes the ID of an event from its request, and counts in the state how often it ran. */
const trigger: Run = async (payload, { instanceState }) => ({
  payload,
  response: { statusCode: 200, contentType: "text/plain", body: JSON.stringify(instanceState) },
  instanceState: { runs: Number(instanceState.runs ?? 0) + 1 },
});

const idOf = ({ payload }: Outcome) => Object(payload.body.data).notification_id;

/** An instance whose steps stand still until they are let go. */
const start = (queue: Queue) => {
  const begun: unknown[] = [];
  let letGo = () => {};
  const released = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const steps = async (outcome: Outcome) => {
    begun.push(idOf(outcome));
    await released;
  };
  const instance = new QueuedInstance(trigger, steps, queue, { instanceState: { own: true } });
  const receive = (notification_id: string | null) =>
    instance.execute(payloadOf(requestOf(JSON.stringify({ notification_id }))));
  return { instance, begun, letGo, receive };
};

describe("an instance with a queue", () => {
  it("that is deduplicated lets executions overlap, and skips an ID that it had", async () => {
    const { instance, begun, letGo, receive } = start("deduplicated");
    const answers = [];
    for (const id of ["a", "b", "a", null, null]) answers.push((await receive(id)).body);
    expect(begun).toEqual(["a", "b", null, null]);
    // None has ended, so that none sees what another one keeps.
    expect(answers).toEqual(Array(5).fill('{"own":true}'));
    letGo();
    await instance.idle();
    expect(instance.instanceState).toEqual({ own: true, runs: 1 });
  });

  it("that is sequential runs one execution at a time, in the order of the requests", async () => {
    const { instance, begun, letGo, receive } = start("sequential");
    const first = await receive("a");
    const others = [receive("b"), receive("a")];
    await new Promise(setImmediate);
    expect(begun).toEqual(["a"]);
    letGo();
    const answers = await Promise.all(others);
    await instance.idle();
    expect(begun).toEqual(["a", "b", "a"]);
    expect([first, ...answers].map(({ body }) => body)).toEqual([
      '{"own":true}',
      '{"own":true,"runs":1}',
      '{"own":true,"runs":2}',
    ]);
    expect(instance.instanceState).toEqual({ own: true, runs: 3 });
  });

  it("goes on after an execution that failed", async () => {
    const failing: Run = async (payload, flow) => {
      if (Object(payload.body.data).notification_id === "a") throw new Error("Out of fuel");
      return trigger(payload, flow);
    };
    const instance = new QueuedInstance(failing, async () => {}, "sequential", {
      instanceState: {},
    });
    const receive = (id: string) =>
      instance.execute(payloadOf(requestOf(JSON.stringify({ notification_id: id }))));
    await expect(receive("a")).rejects.toThrow("Out of fuel");
    expect((await receive("b")).statusCode).toBe(200);
  });
});
