/**
 * Text in small letters. Letters that only look like the capital of another stay as they are: the
 * Kelvin sign is not a capital k, and whoever writes one means somebody else.
 */
export const lowerCase = (text: string): string =>
  text.replace(/\p{Lu}/gu, (capital) => {
    const small = capital.toLowerCase();
    return small.toUpperCase() === capital ? small : capital;
  });
