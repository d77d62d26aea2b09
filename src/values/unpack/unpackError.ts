/** A file that cannot be unpacked or read. The message is the part of a sentence behind its name. */
export class UnpackError extends Error {
  override readonly name = "UnpackError";

  constructor(
    message: string,
    /** The rest may have been lost on its way. */
    readonly isCut = false,
  ) {
    super(message);
  }
}

/** What to throw for a file that ends too early. */
export const cutOff = (): UnpackError => new UnpackError("it ends too early", true);

/** What to throw for a file, or a part of it, that holds something else than it should. */
export const damaged = (part = "it"): UnpackError =>
  new UnpackError(`${part} is damaged, and cannot be unpacked`);
