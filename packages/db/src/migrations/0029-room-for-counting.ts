/** A release counts on two connections beside its own: room for more than one server, as before. */
export const roomForCounting = `
alter role enthesis_release connection limit 12;
`;
