/** A server holds three connections to make releases, one of them to end the others: room for more than one server. */
export const roomForReleases = `
alter role enthesis_release connection limit 8;
`;
