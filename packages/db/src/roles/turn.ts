/**
 * SQL before changes of roles, in the same transaction: others that begin so wait until it ends. Roles belong to the whole
 * server, so that registries on one meet there, in whatever order their schemas come to a role; a lock on anything else is
 * of one database alone. A name, though, can be in only one transaction's hands, and nothing is left of this one.
 */
export const rolesInTurn = 'create role enthesis_turn; drop role enthesis_turn;';
