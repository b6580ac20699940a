const units =
  'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|' +
  'sixteen|seventeen|eighteen|nineteen';
const tens = 'twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety';

/** A number in words or in digits, as a source of a regular expression. */
export const numberSource =
  `(?:\\d[\\d,]*(?:\\.\\d+)?|(?:${tens})(?:[-\\s](?:${units}))?|${units}|` +
  '(?:a |one )?(?:dozen|hundred|thousand)|both|half|(?:a |one )(?:third|quarter)|' +
  '(?:two|three)[-\\s](?:thirds|quarters)|no|none|all|every|each|only|single|nobody|no one)';

/** A number that counts something exactly: as above without the words that everybody uses. */
export const plainNumberSource =
  `(?:\\d[\\d,]*(?:\\.\\d+)?|(?:${tens})(?:[-\\s](?:${units}))?|${units}|dozen|hundred|thousand|` +
  'half|third|thirds|quarter|quarters|both|none|nobody)';

/** What an audit counts; a number before one of these is a count. */
export const countedNouns =
  'cases?|child|children|young (?:person|people)|girls?|boys?|babies|baby|infants?|teenagers?|' +
  'siblings?|brothers?|sisters?|famil(?:y|ies)|carers?|parents?|mothers?|fathers?|grandparents?|' +
  'returns?|agenc(?:y|ies)|auditors?|practitioners?|workers?|practices|schools?|answers?|files?|' +
  'records?|grades?|plans?|referrals?|meetings?|assessments?|reviews?|visits?|households?';

/** Who is one of a family, and not any child: words that a general sentence does without. */
export const oneOfAFamily =
  'girl|boy|baby|infant|toddler|teenager|twin|son|daughter|(?:step|half-)?(?:brother|sister)|' +
  '(?:step|grand|foster )?(?:mother|father)|nephew|niece|aunt|uncle|great-(?:aunt|uncle)';
