import { startRegion } from "../../tools/intercom";
import { useOpened } from "../support/opened";

const opened = useOpened();

const TOKENS = ["token of the first", "token of the second"].map((text) => btoa(text));

it("a region answers each token from its own workspace, and refuses any other", async () => {
  const { url, installations } = await opened(
    startRegion(TOKENS.map((token, index) => ({ token, appId: `workspace-${index}` }))),
  );
  const ask = async (token: string) => {
    const response = await fetch(`${url}/me`, { headers: { authorization: `Bearer ${token}` } });
    const { app } = Object(await response.json());
    return [response.status, app?.id_code];
  };
  expect(await Promise.all([...TOKENS, "another"].map(ask))).toEqual([
    [200, "workspace-0"],
    [200, "workspace-1"],
    [401, undefined],
  ]);

  const [first, second] = installations;
  first?.tokens.set(TOKENS[0] ?? "", { state: "revoked", permissions: "all" });
  expect(await Promise.all(TOKENS.map(ask))).toEqual([
    [401, undefined],
    [200, "workspace-1"],
  ]);
  expect(second?.traffic.map(({ status }) => status)).toEqual([200, 200]);
});
