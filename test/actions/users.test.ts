import { seeded } from "../emulator";
import { useIntercom } from "../support/intercom";
import { accessTokenConnection, failureOf, type RunOptions, runAction } from "../support/platform";

const local = useIntercom();

const { id, email, externalId } = seeded.contact;
const NOWHERE = "0123456789abcdef01234567";
// Anything else remaining would make the client wait for the next window.
const AT_ONCE = { headers: { "retry-after": "0", "x-ratelimit-remaining": "9" } };

type Inputs = Record<string, unknown>;
interface Outcome {
  branch: string;
  data: Record<string, unknown>;
}

/** Runs Update User and shows which branch it takes. */
const updateUser = async (inputs: Inputs, options?: RunOptions): Promise<Outcome> => {
  const connection = accessTokenConnection(local.intercom);
  const { branch, data } = await runAction<Outcome["data"]>(
    "updateUser",
    { connection, ...inputs },
    options,
  );
  return { branch: String(branch), data };
};

/** Updates Wash by his ID. */
const updateWash = (inputs: Inputs, options?: RunOptions) =>
  updateUser({ updateBy: "id", value: id, ...inputs }, options);

const { workspace } = {
  get workspace() {
    return local.intercom.workspace;
  },
};
