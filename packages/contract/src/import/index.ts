export * from './column.ts';
export * from './decimal.ts';
export * from './header.ts';
export * from './report.ts';
export * from './study-id.ts';
export * from './validate.ts';
