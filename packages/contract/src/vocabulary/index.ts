export * from './conditions.ts';
export * from './definitions.ts';
export * from './dimensions.ts';
export * from './horizons.ts';
export * from './instruments.ts';
export * from './reply.ts';
export * from './roles.ts';
export * from './vocabulary.ts';
