import { kin } from '../lists/cues';

const roleOfTitle: Readonly<Record<string, string>> = {
  ...{ dr: 'doctor', doctor: 'doctor', prof: 'consultant', professor: 'consultant' },
  ...{ pc: 'police officer', wpc: 'police officer', dc: 'police officer', ds: 'police officer' },
  ...{ di: 'police officer', dci: 'police officer', pcso: 'police officer' },
  ...{ cllr: 'councillor', imam: 'faith leader', pastor: 'faith leader', rev: 'faith leader' },
};

function roleOfKin(word: string): string {
  const known: Readonly<Record<string, string>> = {
    ...{ mum: 'mother', mom: 'mother', mummy: 'mother', mam: 'mother', dad: 'father' },
    ...{ daddy: 'father', nan: 'grandmother', nana: 'grandmother', gran: 'grandmother' },
    ...{ grandma: 'grandmother', grandad: 'grandfather', grandpa: 'grandfather' },
  };
  return known[word] ?? word;
}

/** The role of a person by the word before the name: "mum" is a mother, "dr" a doctor. */
export function roleFrom(word: string): string | undefined {
  return kin.has(word) ? roleOfKin(word) : roleOfTitle[word.replace(/\.$/, '')];
}
