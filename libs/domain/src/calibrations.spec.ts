import { isCalibrationDue } from './calibrations';

const year = { financialYear: 2026, today: '2026-05-01', isHeld: false } as const;
const planned = { status: 'planned', method: 'macfa' } as const;

describe('isCalibrationDue', () => {
  it('asks for one before the first audit of the year goes into the field', () => {
    expect(isCalibrationDue({ ...year, audits: [planned] })).toBe(true);
    const began = { status: 'in-the-field', method: 'macfa' } as const;
    expect(isCalibrationDue({ ...year, audits: [planned, began] })).toBe(false);
  });

  it('asks no more once one was held, or the year is over', () => {
    expect(isCalibrationDue({ ...year, isHeld: true, audits: [planned] })).toBe(false);
    expect(isCalibrationDue({ ...year, today: '2027-03-31', audits: [planned] })).toBe(true);
    expect(isCalibrationDue({ ...year, today: '2027-04-01', audits: [planned] })).toBe(false);
  });

  it('leaves audits out that no panel grades, and those that will not be', () => {
    const dip = { status: 'planned', method: 'dip-test' } as const;
    const off = { status: 'cancelled', method: 'macfa' } as const;
    expect(isCalibrationDue({ ...year, audits: [dip, off] })).toBe(false);
    expect(isCalibrationDue({ ...year, audits: [dip, off, planned] })).toBe(true);
  });
});
