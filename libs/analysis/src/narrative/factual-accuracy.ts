import { dayInFull } from '@sightline/domain';
import type { AccuracyRoundFacts, NarrativeFacts } from '../narrative-facts';
import { blocks, paragraph, quoted } from '../words/markdown';
import { capitalised, counted, listed, nouns, sentence } from '../words/plain-english';

/** How the agencies checked the draft, and which of them did not answer. */
export function factualAccuracy({ accuracy }: NarrativeFacts): string | undefined {
  if (!accuracy || accuracy.length === 0) return undefined;
  return blocks(...accuracy.map(roundInWords));
}

function roundInWords(round: AccuracyRoundFacts): string {
  const { openedOn, lastDay, isRunning, closedEarly, agencies } = round;
  const asked = counted(agencies.length, nouns.agency);
  if (isRunning) {
    return `The draft is with ${asked} for factual accuracy until ${dayInFull(lastDay)}.`;
  }
  const until = dayInFull(closedEarly?.on ?? lastDay);
  return paragraph(
    `The draft went to ${asked} for factual accuracy from ${dayInFull(openedOn)} to ${until}; ` +
      'each saw what it says of that agency.',
    closedEarly ? sentence(`The round was closed early: ${quoted(closedEarly.reason)}`) : undefined,
    commentsInWords(round),
    silence(round),
  );
}

function commentsInWords({ agencies, comments }: AccuracyRoundFacts): string | undefined {
  const { accepted, acceptedInPart, notAccepted, unanswered } = comments;
  const total = accepted + acceptedInPart + notAccepted + unanswered;
  const nothing = agencies.filter(({ reply }) => reply === 'nothing').length;
  const content =
    nothing > 0
      ? `${capitalised(counted(nothing, nouns.agency))} had nothing to correct.`
      : undefined;
  if (total === 0) return content;
  const answers = [
    accepted > 0 ? `${accepted} accepted` : '',
    acceptedInPart > 0 ? `${acceptedInPart} accepted in part` : '',
    notAccepted > 0 ? `${notAccepted} not accepted` : '',
    unanswered > 0 ? `${unanswered} not answered yet` : '',
  ].filter((part) => part !== '');
  const came = `${capitalised(counted(total, nouns.comment))} came: ${answers.join(', ')}.`;
  return paragraph(came, content);
}

function silence({ agencies }: AccuracyRoundFacts): string | undefined {
  const silent = agencies.filter(({ reply }) => reply === 'none').map(({ name }) => quoted(name));
  if (silent.length === 0) return undefined;
  return `${listed(silent)} did not answer.`;
}
