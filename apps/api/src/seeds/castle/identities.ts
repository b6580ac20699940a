import { addDays, type Day, type Identity } from '@sightline/domain';

/** Numbers of the range that the NHS keeps for tests. */
const nhsNumbers = ['9990000018', '9990000026', '9990000034', '9990000042', '9990000050'];
const names = [
  ['Tamsin', 'Oakenshaw'],
  ['Rowena', 'Thistlewaite'],
  ['Idris', 'Fennimore'],
  ['Perpetua', 'Lovelock'],
  ['Caspian', 'Underhay'],
] as const;
const agesInDays = [4_700, 6_000, 4_400, 6_200, 5_200];

/** Fictitious children of the audit in the field, none of whom is anybody. */
export function missingIdentities(panelDay: Day): Identity[] {
  return names.map(([givenName, familyName], index) => ({
    ...{ givenName, familyName, nhsNumber: nhsNumbers[index]! },
    birthDate: addDays(panelDay, -agesInDays[index]!),
    indexDate: addDays(panelDay, -80 - index * 9),
    localId: `CCS-${41_000 + index * 37}`,
    address: `${index * 6 + 3} Example Row, Castle City`,
    carers: `Morwenna ${familyName}\nLeopold ${familyName}`,
    siblings: index % 2 === 0 ? `Ottoline ${familyName}` : '',
  }));
}

/** Of the audit at its panel only the index dates are kept: its children are known to nobody here. */
export function guardianshipIndexDates(panelDay: Day, cases: number): Identity[] {
  return Array.from({ length: cases }, (_, index) => ({
    indexDate: addDays(panelDay, -90 - index * 17),
  }));
}
