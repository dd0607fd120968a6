/** A mapping that cannot be used. The message names each place in it and what is allowed there. */
export class MappingError extends Error {
  override readonly name = 'MappingError';
}
