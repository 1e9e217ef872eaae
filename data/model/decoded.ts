/** Text out of an address, as people read it. */

/** Undoes percent encoding; what is no such encoding stays as it is, as anyone can write an address. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
