import { identifierKindLabels, type IdentifierKind } from '@sightline/domain';
import fc from 'fast-check';
import {
  findIdentifiers,
  personNumberReason,
  personReason,
  prepareLists,
  withPersons,
} from './index';

function marked(text: string): [IdentifierKind, string][] {
  return findIdentifiers(text).map(({ kind, start, end }) => [kind, text.slice(start, end)]);
}

describe('what identifies', () => {
  it.each<[IdentifierKind, string, string]>([
    ['nhs-number', 'recorded as 943 476 5919 by the GP', '943 476 5919'],
    ['nhs-number', 'NHS number: 9434765918, mistyped', '9434765918'],
    ['upn', 'the pupil, H801200001001, was excluded', 'H801200001001'],
    ['ni-number', 'her number, AB 12 34 56 C, is on the letter', 'AB 12 34 56 C'],
    ['birth-date', 'born on 3 March 2009 at term', '3 March 2009'],
    ['birth-date', 'D.O.B. 03/03/09 is given', '03/03/09'],
    ['birth-date', 'the twins, born in March 2009, were seen', 'March 2009'],
    ['postcode', 'they moved to NG7 2RD in the spring', 'NG7 2RD'],
    ['address', 'found at 14a Larkhill Gardens by police', '14a Larkhill Gardens'],
    ['address', 'lives at 12 thornbeck road with her nan', '12 thornbeck road'],
    ['phone', 'rang 0115 496 0123 twice', '0115 496 0123'],
    ['email', 'sent to a.person@example.org by mistake', 'a.person@example.org'],
    ['vehicle', 'getting into AB12 CDE at the gates', 'AB12 CDE'],
    ['vehicle', 'the car, reg P123 ABC, was stopped', 'P123 ABC'],
    ['reference', 'crime number 19/12345/17 was closed', '19/12345/17'],
    ['reference', 'incident 245 of 12 March 2017 was graded', '245 of 12 March 2017'],
    ['web-address', 'posted on www.example.com/abc.', 'www.example.com/abc'],
    ['name', 'told Sarah that it would stop', 'Sarah'],
    ['name', 'told Grace that it would stop', 'Grace'],
    ['name', 'seen by D. Green (nurse)', 'D. Green'],
    ['name', 'told Oliver twice', 'Oliver'],
    ['name', 'told Gareth and no one else', 'Gareth'],
    ['name', 'The voice of Jordan is missing', 'Jordan'],
    ['name', 'Present: Hope Young (teacher)', 'Hope Young'],
    ['name', 'seen by Lincoln Hussain twice', 'Lincoln Hussain'],
    ['name', 'Grace told her teacher', 'Grace'],
    ['name', 'seen with Mr Brown at the clinic', 'Brown'],
    ['name', 'his aunt, Siobhán O’Neill, came', 'Siobhán O’Neill'],
    ['name', 'seen by D. Okonjo-Smith on the ward', 'D. Okonjo-Smith'],
    ['name', 'her mother fatima said no', 'fatima'],
    ['school', 'the lead at Park Hill Primary School rang', 'Park Hill Primary School'],
    ['school', 'attends St Bede’s Academy', 'St Bede’s Academy'],
  ])('marks the %s in "%s"', (kind, text, words) => {
    expect(marked(text)).toEqual([[kind, words]]);
  });

  it('marks what stands apart each by itself, and in order', () => {
    expect(marked('Zofia Nowak (01/02/2010), 07700 900123, zofia@example.com')).toEqual([
      ['name', 'Zofia Nowak'],
      ['birth-date', '01/02/2010'],
      ['phone', '07700 900123'],
      ['email', 'zofia@example.com'],
    ]);
  });

  it('says why, and what may stand instead, the role beside the name first', () => {
    const [span] = findIdentifiers('Her grandmother Bronagh came to every meeting.');
    expect(span?.reason).toBe('This looks like the name of a person.');
    expect(span?.replacements[0]).toBe('grandmother');
    expect(span?.replacements).toContain('mother');
  });
});

describe('what does not identify', () => {
  it.each([
    'Children’s Social Care, Early Help and the Emergency Duty Team met in May.',
    'Working Together 2015 was followed. Good. Requires improvement.',
    'The strategy meeting was held on 12 March 2017 and reviewed on 01/04/2017.',
    'Section 47, s47 2nd enquiry, 24/7, 1,200 contacts, 10 working days, Year 6.',
    'The Virtual School and the High School nurse; Family Court; High Street shops.',
    'CSE17-04-C03 was drawn in NG; see https://www.gov.uk/government/publications.',
    'Will the plan be reviewed? May be. Hope was low and Mark 2 of the tool was used.',
    'Barnardo’s, Cafcass, CAMHS, SystmOne and WhatsApp. Mo and Fa were not seen.',
    'She is Romanian, speaks Polish, lives in Nottingham and was born in Poland.',
    'Clare’s Law, Gillick competence, the Graded Care Profile and Signs of Safety.',
    '1234567890 is a number and A12 is a road.',
    'Rated Amber by the panel; RAG: Red, Amber, Green. Frank talk helped. Max 4 weeks. Grant ended.',
    'Kent Police and Lincoln City Council met in Preston; the plan came from Derby.',
    'A library job on Fridays: what happens to Gran’s money, asked Mum and Nan.',
  ])('leaves "%s" alone', (text) => {
    expect(marked(text)).toEqual([]);
  });
});

describe('the lists that a partnership keeps', () => {
  const lists = prepareLists({ schools: ['The Glade', 'Glade Hill'], neverNamed: ['Amy Example'] });

  it('marks a listed school however it is written, the longer name first', () => {
    const text = 'He left GLADE  HILL for the glade.';
    const spans = findIdentifiers(text, lists).map(({ start, end, kind }) => [
      kind,
      text.slice(start, end),
    ]);
    expect(spans).toEqual([
      ['school', 'GLADE  HILL'],
      ['school', 'the glade'],
    ]);
  });

  it('marks a person who is never to be named, in small letters too', () => {
    const [span] = findIdentifiers('this is about amy example again', lists);
    expect([span?.kind, span?.reason]).toEqual(['name', 'This person is never to be named.']);
  });

  it('does not mark part of a listed name', () => {
    expect(findIdentifiers('a glade in the wood', lists)).toEqual([]);
  });
});

describe('the people of a case', () => {
  const lists = withPersons(prepareLists({ schools: ['The Glade'] }), {
    names: ['Will Quorndale', 'Zuzanna Maria Quorndale', 'Bo Ash'],
    numbers: ['943 476 5919', 'LCS-20417', '12'],
  });
  const marked = (text: string) =>
    findIdentifiers(text, lists).map(({ start, end, reason }) => [text.slice(start, end), reason]);

  it('are marked by any of their names, and by all of them together', () => {
    expect(marked('Seen with zuzanna and quorndale’s aunt.')).toEqual([
      ['zuzanna', personReason],
      ['quorndale', personReason],
    ]);
    expect(marked('about will quorndale here')).toEqual([['will quorndale', personReason]]);
  });

  it('are not marked where a name is a word of the sentence', () => {
    expect(marked('The plan will be seen by the ash tree, and bo is no word.')).toEqual([]);
    expect(marked('It was clear that Will had been seen.')).toEqual([['Will', personReason]]);
  });

  it('are marked by their numbers, however those are grouped', () => {
    const numbers = 'Known as lcs 20417, not LCS-204177, on 943-476-5919.';
    expect(marked(numbers)).toEqual([
      ['lcs 20417', personNumberReason],
      ['943-476-5919', personNumberReason],
    ]);
    expect(marked('12 visits in 12 weeks')).toEqual([]);
  });

  it('leave the partnership’s own lists as they were', () => {
    expect(marked('He left the glade.')).toHaveLength(1);
    expect(findIdentifiers('Seen with zuzanna.', prepareLists({ schools: [] }))).toEqual([]);
  });
});

const tricky = fc.constantFrom(
  ...['Zofia', 'NHS 943 476 5919', '14 Larkhill Road', 'NG7 2RD', '\u202e', '\u200b', '\u0000'],
  ...[
    'St Bede’s School',
    'born 01/02/2010',
    'a@b.co',
    'Mr ',
    '…',
    '\ud83d',
    '👍',
    'é',
    '\n',
    "'s",
    ' ',
  ],
);

describe('any text at all', () => {
  it('has marks that are in order, apart from each other, within the text, never empty', () => {
    const any = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.array(tricky, { maxLength: 30 }).map((parts) => parts.join(' ')),
      fc
        .array(fc.oneof(tricky, fc.string({ maxLength: 6 })), { maxLength: 40 })
        .map((p) => p.join('')),
    );
    fc.assert(
      fc.property(any, (text) => {
        let last = 0;
        for (const { start, end, kind, reason, replacements } of findIdentifiers(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(identifierKindLabels[kind]).toBeDefined();
          expect(reason).not.toBe('');
          expect(replacements.length).toBeGreaterThan(0);
          last = end;
        }
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['a zero-width space', 'told Zo\u200bfia that', 'Zo\u200bfia'],
    ['a right-to-left override', 'told \u202eZofia\u202c that', 'Zofia'],
    ['a soft hyphen', 'told Zo\u00adfia that', 'Zo\u00adfia'],
    ['a left-to-right mark in a number', 'NHS 943\u200e4765919 here', '943\u200e4765919'],
  ])('cannot hide an identifier behind %s', (_what, text, words) => {
    expect(marked(text).map(([, found]) => found)).toEqual([words]);
  });

  it.each([
    ['one word', 'a'.repeat(1_000_000)],
    ['one word with a capital', 'A' + 'a'.repeat(999_999)],
    ['figures', '1'.repeat(1_000_000)],
    ['short figures', '07 '.repeat(333_333)],
    ['names', 'Zofia '.repeat(50_000)],
    ['words like names', 'Xyzzqu Mr '.repeat(20_000)],
    ['dots', 'a.'.repeat(500_000)],
    ['spaces', ' '.repeat(1_000_000)],
    ['line ends', '\n'.repeat(1_000_000)],
    ['dashes', 'A-'.repeat(500_000)],
    ['nothing but capitals', 'St '.repeat(333_333)],
    ['hidden characters', '\u200b'.repeat(1_000_000)],
  ])('of up to a million characters of %s is read once, not once for each place', (_what, text) => {
    // Work that grew with the square of the length would take hours, not seconds.
    expect(findIdentifiers(text).every(({ end }) => end <= text.length)).toBe(true);
  });
});
