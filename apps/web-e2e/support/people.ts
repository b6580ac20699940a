/** People of the demonstration by what they do; the key says role and agency. */
export const people = {
  coordinator: 'ruth.okafor',
  chair: 'martin.ashworth',
  subgroupMember: 'leila.haddad',
  boardMember: 'gwen.pritchard',
  scrutineer: 'desmond.clarke',
  administrator: 'sunita.rao',
  keyHolder: 'imogen.vale',
  panelMember: 'owen.marsh',
  socialCareContact: 'helen.brightwell',
  socialCareAuditor: 'tomasz.zielinski',
  policeContact: 'karen.oldfield',
  policeAuditor: 'joseph.adeyemi',
  schoolsAuditor: 'naomi.fairley',
  hospitalContact: 'maria.fonseca',
  hospitalAuditor: 'bethan.hughes',
  countyCoordinator: 'judith.harcourt',
} as const;

export type PersonKey = keyof typeof people;

export function emailOf(key: PersonKey): string {
  return `${people[key]}@castle.example`;
}

/** Every person of the demonstration has it; the sign-in page shows it. */
export const password = 'castle-on-the-hill';
