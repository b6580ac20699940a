import type { IdentifierKind } from '@sightline/domain';

/** What may stand instead of marked words, so that the sentence still says what it must. */
export const replacementsOf: Record<IdentifierKind, readonly string[]> = {
  name: [
    ...['the child', 'mother', 'father', 'sibling', 'grandparent', 'carer', 'family friend'],
    ...['social worker', 'health professional', 'teacher', 'police officer', 'a professional'],
  ],
  school: ['school A', 'school B', 'the primary school', 'the secondary school', 'the nursery'],
  address: ['the family home', 'the placement', 'an address known to agencies'],
  postcode: ['the area'],
  'birth-date': ['date of birth on file'],
  'nhs-number': ['NHS number on file'],
  upn: ['pupil number on file'],
  'ni-number': ['National Insurance number on file'],
  phone: ['telephone number on file'],
  email: ['e-mail address on file'],
  vehicle: ['a vehicle'],
  reference: ['police reference on file'],
  'web-address': ['a web page', 'a social media account'],
};
