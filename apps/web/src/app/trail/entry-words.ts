/** What each act is called; an act that has no words here shows its own name. */
const words: Readonly<Record<string, string>> = {
  'session.open': 'Signed in',
  'session.close': 'Signed out',
  'session.refuse': 'Sign-in refused',
  'session.switch': 'Changed partnership',
  'demonstration.load': 'Loaded the demonstration',
  'template.publish': 'Published a form',
  'template.retire': 'Retired a form',
  'template.draft': 'Began a draft of a form',
  'template.draft-save': 'Changed a draft of a form',
  'template.draft-remove': 'Threw away a draft of a form',
  'template.comment': 'Commented on a draft of a form',
  'template.comment-resolve': 'Resolved a comment on a draft',
  'template.comment-reopen': 'Reopened a comment on a draft',
  'form-settings.write': 'Changed the settings of forms',
  'review.add': 'Added a learning review',
  'audit.plan': 'Planned an audit',
  'audit.edit': 'Edited the plan',
  'audit.replan': 'Moved an audit',
  'audit.scope': 'Set the scope',
  'audit.milestone': 'Changed a milestone',
  'audit.act': 'Moved the audit on',
  'programme.import': 'Imported a programme',
  'sample.draw': 'Drew the sample',
  'case.edit': 'Changed a case',
  'case.act': 'Moved a case on',
  'return.issue-all': 'Issued the returns',
  'return.open': 'Opened a return',
  'return.known-check': 'Answered the known check',
  'return.allocate': 'Allocated auditors',
  'return.download': 'Downloaded a return',
  'return.save': 'Saved answers',
  'return.act': 'Moved a return on',
  'return.words-decided': 'Decided about marked words',
  'return.words-removed': 'Removed words from the history',
  'return.concern': 'Immediate safeguarding concern',
  'return.answer-history': 'Read the history of an answer',
  'calendar-feed.make': 'Made a calendar feed',
  'calendar-feed.revoke': 'Ended a calendar feed',
  'mail-preference.write': 'Chose when mail comes',
  'quiet-days.write': 'Set the quiet days',
  'schedule.pause': 'Paused the reminders',
  'schedule.resume': 'Resumed the reminders',
  'schedule.send': 'Reminders were sent',
  'safeguarding.write': 'Set the hours for concerns',
  'safeguarding-lead.write': 'Named a safeguarding lead',
  'school-list.write': 'Wrote the list of schools',
  'vault.make': 'Made the key of the vault',
  'vault.frame-destroy': 'Destroyed identities that were not drawn',
  'vault.set': 'Changed the settings of the vault',
  'vault.hold': 'Set a legal hold',
  'vault.hold-lift': 'Lifted a legal hold',
  'vault.destroy-ask': 'Asked to destroy the identities',
  'vault.destroy-withdraw': 'Took back the request to destroy',
  'vault.destroy': 'Destroyed the identities',
  'identity.write': 'Wrote the identity of a case',
  'identity.open': 'Opened a field of an identity',
  'identity.own-id': 'Wrote the agency’s own number',
  'never-named.open': 'Opened the list of people never to be named',
  'never-named.write': 'Wrote the list of people never to be named',
  'grid.due-days': 'Moved due days',
  'return.extend': 'Extended a return',
  'return.remind': 'Reminded an agency',
  'return.comment': 'Commented on an answer',
  'return.comment-resolved': 'Dealt with a comment',
  'return.sign': 'Signed a return',
  'return.history': 'Read the history of a return',
  'panel.open': 'Opened a case at the panel',
  'panel.moderate': 'Recorded a moderated grade',
  'panel.judge': 'Recorded a judgement',
  'figures.open': 'Opened the figures',
  'finding.add': 'Wrote a finding',
  'finding.edit': 'Edited a finding',
  'finding.remove': 'Removed a finding',
  'finding.order': 'Changed the order of findings',
  'recommendation.add': 'Wrote a recommendation',
  'recommendation.edit': 'Edited a recommendation',
  'recommendation.remove': 'Removed a recommendation',
  'recommendation.order': 'Changed the order of recommendations',
  'report.draft': 'Drafted the report',
  'report.edit': 'Edited the report',
  'report.keep-words': 'Kept the words beside new figures',
  'report.approve': 'Approved the report',
  'report.open': 'Opened the report',
  'report.download': 'Downloaded the report',
};

export function actionWords(action: string): string {
  return words[action] ?? action;
}

/** The facts of an entry on one line: "from issued, to in-progress". */
export function factWords(data: Readonly<Record<string, unknown>> | null): string {
  if (!data) return 'the data is past its retention and deleted';
  return Object.entries(data)
    .filter(([key, value]) => value !== null && value !== '' && !/digest|hash/i.test(key))
    .map(([key, value]) => `${keyWords(key)} ${valueWords(value)}`)
    .join(', ');
}

function keyWords(key: string): string {
  return key.replaceAll(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
}

function valueWords(value: unknown): string {
  if (Array.isArray(value)) {
    if (value.length > 6) return `${value.length} in all`;
    return value.map((item) => valueWords(item)).join(' ');
  }
  return typeof value === 'string' ? value : JSON.stringify(value);
}
