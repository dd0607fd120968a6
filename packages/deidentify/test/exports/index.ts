export { asFhir, type FhirExport } from './fhir.ts';
export { asRedcap, type RedcapExport } from './redcap.ts';
export { type TidyCells, type TidyFolder, tidyFolder } from './tidy-folder.ts';
export { asVisits, type SheetCell, type VisitsExport, visitsCsv } from './visits.ts';
export { asXlsx, type WorkbookStyle } from './xlsx.ts';
