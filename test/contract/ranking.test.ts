import { readFileSync } from "node:fs";
import path from "node:path";
import MiniSearch from "minisearch";
import { component } from "../../tools/platform/runner";

// How a builder, or an agent, finds an action by what it has to do. The ranking is a plain one, with
// the library's defaults: nothing but labels and descriptions decides.

const requests = readFileSync(path.resolve(__dirname, "plainRequests.txt"), "utf8")
  .trim()
  .split("\n")
  .map((line) => line.split(" => ") as [request: string, key: string]);

const ENOUGH = 55;

it("finds the action that is meant among the first three, for nearly all plain requests", () => {
  const index = new MiniSearch({ fields: ["label", "description"] });
  index.addAll(
    Object.values(component.actions).map(({ key: id, display }) => ({ id, ...display })),
  );
  const missed = requests.flatMap(([request, key]) => {
    const found = index.search(request).map(({ id }) => id);
    const rank = found.indexOf(key) + 1;
    return rank >= 1 && rank <= 3
      ? []
      : [`${request}: ${key} is ${rank || "not found"}, after ${found.slice(0, 3)}`];
  });
  if (process.env.SHOW) console.log(missed.join("\n"));
  console.log(
    `${requests.length - missed.length} of ${requests.length} requests find their action.`,
  );
  expect(requests).toHaveLength(60);
  expect(requests.filter(([, key]) => !component.actions[key])).toEqual([]);
  expect(requests.length - missed.length).toBeGreaterThanOrEqual(ENOUGH);
});
