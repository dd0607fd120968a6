import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { refuseStudyId } from './study-id.ts';

describe('refuseStudyId', () => {
  it.each([
    'A1',
    'K7-203',
    'BP-00018',
    'P_0042',
    '001-0123',
    '01-002-0003',
    '2023',
    '2023-017',
    '12345',
    'x7Qp2mL9',
    'e3b0c44298fc1c149afbf4c8996fb924',
    'knee-left-7',
    'may12',
    'marx-77',
    '99999999999999999',
    'mrna-1234',
    'T2-19-1',
    'S1-02-03',
    'MR-0012',
  ])('lets %s pass', (id) => {
    expect(refuseStudyId(id)).toBeNull();
  });

  it.each([
    '2019-04-23',
    '2019_4_3',
    '20190423',
    '1950-03-04',
    'JD-1950-03-04',
    'JD19500304',
    'dob_19500304',
    '2019-04-23T10-15',
    '20190423101500',
    '23-04-2019',
    '4-23-19',
    '04_23_2019',
    '23041950',
    'JD23041950',
    '23-Apr-2019',
    '23apr19',
    '3-September-1950',
    'Apr-23-2019',
    '2019-Apr-23',
    '2019APR23',
  ])('refuses the date %s', (id) => {
    expect(refuseStudyId(id)).toBe('looks like a date');
  });

  it.each([
    ['078-05-1120', 'looks like a social security number'],
    ['471100', 'looks like a record number'],
    ['4711001', 'looks like a record number'],
    ['9434765919', 'looks like a record number'],
    ['MRN4711', 'looks like a record number'],
    ['mrn-0012345', 'looks like a record number'],
    ['chart_20331', 'looks like a record number'],
    ['555-123-4567', 'looks like a phone number'],
    ['1-555-123-4567', 'looks like a phone number'],
    ['555_123_4567', 'looks like a phone number'],
    ['06-12-34-56-78', 'looks like a phone number'],
    ['0049301234567', 'looks like a phone number'],
    ['15551234567', 'looks like a phone number'],
    ['555-0123', 'looks like a phone number'],
    ['tel-5550123', 'looks like a phone number'],
  ])('refuses %s: %s', (id, rule) => {
    expect(refuseStudyId(id)).toBe(rule);
  });

  it.each(['', 'A', '-A1', '_A1', 'A 1', ' A1', 'A1\n', 'Ä1', 'a@b.org', 'A.1', `A${'1'.repeat(32)}`, '١٢'])(
    'refuses what is no study id: %j',
    (id) => {
      expect(refuseStudyId(id)).toBe('not a study id');
    },
  );

  it('refuses every calendar date in the usual forms', () => {
    const dates = fc.date({ min: new Date('1910-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(dates, fc.constantFrom('-', '_'), (date, mark) => {
        const [year = '', month = '', day = ''] = date.toISOString().slice(0, 10).split('-');
        for (const parts of [
          [year, month, day],
          [day, month, year],
          [month, day, year],
          [day, month, year.slice(2)],
        ]) {
          expect(refuseStudyId(parts.join(mark))).toBe('looks like a date');
        }
        expect(refuseStudyId(`${year}${month}${day}`)).toBe('looks like a date');
        expect(refuseStudyId(`${day}${month}${year}`)).toBe('looks like a date');
      }),
    );
  });

  it('refuses every bare number of 6 to 10 digits', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{6,10}$/), (id) => {
        expect(refuseStudyId(id)).not.toBeNull();
      }),
    );
  });

  it('lets a letter and a serial number pass', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Z]{1,3}-\d{1,6}$/), (id) => {
        fc.pre(!/^(?:MRN|SSN|NHS|NHI|HCN|TEL|FAX)-/.test(id));
        expect(refuseStudyId(id)).toBeNull();
      }),
    );
  });
});
