export * from './column.ts';
export * from './report.ts';
