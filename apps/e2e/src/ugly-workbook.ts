import { asXlsx, type SheetCell } from '@enthesis/deidentify/testing';

/** What must never be seen in anything that leaves the browser. */
export interface Secrets {
  readonly chartNumbers: readonly string[];
  readonly names: readonly string[];
  /** Every date of the workbook, as it is written in it and as year-month-day. */
  readonly dates: readonly string[];
}

export interface UglyWorkbook {
  readonly bytes: Buffer;
  readonly secrets: Secrets;
}

const surnames = ['Abernathy', 'Brockhurst', 'Castellanos', 'Dunwoody', 'Eckersley', 'Fotheringay'];
const problems = ['Knee OA', 'both knees OA', 'LBP', 'OA knie'] as const;

/** Sessions, then what was asked when: months after the first session, with the score as a clinic writes it. */
const visits = [
  { month: 0, type: 'Tx', pain: ['8/10', '7', '6', '9'] },
  { month: 1, type: 'Tx', pain: ['6', '7', '5', '8'] },
  { month: 2, type: 'Tx', pain: ['5', '6', '5-6', '7'] },
  { month: 6, type: 'phone f/u', pain: ['2', '3/10', '4', '7-8'] },
] as const;

const two = (number: number): string => String(number).padStart(2, '0');

/**
 * A workbook as nobody would design it and many keep it: a title above a header of two lines, joined cells, a record
 * number, names, births with the month first, visits with the day first, "8/10", "7-8", "both knees", remarks.
 *
 * @param months how many months of patients there are; each month has 4, the same ones at every call
 */
export const uglyWorkbook = (months = 10): UglyWorkbook => {
  const chartNumbers: string[] = [];
  const dates: string[] = [];
  const patients = Array.from({ length: months * 4 }, (_, patient) => {
    const chart = String(4_471_000 + patient * 37);
    const birth = { day: 13 + (patient % 15), month: 1 + (patient % 12), year: 1940 + (patient % 45) };
    const name = `${surnames[patient % surnames.length] ?? ''}, ${String.fromCharCode(65 + (patient % 26))}.`;
    chartNumbers.push(chart);
    dates.push(
      `${two(birth.month)}/${two(birth.day)}/${birth.year}`,
      `${birth.year}-${two(birth.month)}-${two(birth.day)}`,
    );
    return { patient, chart, name, born: `${two(birth.month)}/${two(birth.day)}/${birth.year}` };
  });
  const rows = patients.flatMap(({ patient, chart, name, born }) =>
    visits.map(({ month, type, pain }): readonly SheetCell[] => {
      const months0 = Math.floor(patient / 4) + month;
      const at = { day: 1 + (patient % 12), month: 1 + (months0 % 12), year: 2024 + Math.floor(months0 / 12) };
      const written = `${two(at.day)}/${two(at.month)}/${at.year}`;
      dates.push(written, `${at.year}-${two(at.month)}-${two(at.day)}`);
      const injections = type === 'Tx' ? 6 + (patient % 3) : '';
      const problem = problems[patient % problems.length] ?? '';
      return [chart, name, born, written, type, problem, injections, pain[patient % 4] ?? '', 'doing ok, call wife'];
    }),
  );
  const header: readonly (readonly SheetCell[])[] = [
    ['Prolotherapy visits, keep up to date!!', '', '', '', '', '', '', '', ''],
    ['Patient', '', '', 'Visit', '', '', '', 'Pain', ''],
    ['MRN', 'Name', 'DOB', 'Date', 'Visit type', 'Diagnosis', 'Inj', 'NRS', 'Notes'],
  ];
  const bytes = asXlsx([...header, ...rows], { merges: ['A1:I1', 'A2:C2', 'D2:G2'] });
  return { bytes: Buffer.from(bytes), secrets: { chartNumbers, names: surnames, dates } };
};
