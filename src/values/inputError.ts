/** An input that cannot be honoured. Names the input; thrown before any request. */
export class InputError extends Error {
  override readonly name = "InputError";
}
