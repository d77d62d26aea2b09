/**
 * @param name what the number was given as
 * @throws Error when the text is not the number of a port; 0 is any free one
 */
export const readPort = (text: string, name: string): number => {
  const port = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (port < 65_536) return port;
  throw new Error(`${name} needs the number of a port.`);
};
