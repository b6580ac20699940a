import {
  apiRoot,
  type DemonstrationView,
  type ReturnView,
  type TemplateVersionView,
} from '@sightline/contracts';
import { completeAnswers, type Answer } from '@sightline/form-engine';
import { Person } from './person';

/** A return that is complete but for its last words, given to two people. */
export interface SharedReturn {
  readonly id: string;
  readonly people: readonly [auditor: Person, contact: Person];
}

const emptied = ['L2', 'N9'];

/** Gives each return to its auditor and to the agency's own contact, and answers what it asks. */
export async function shareReturns(
  url: string,
  given: readonly { readonly id: string; readonly agency: string }[],
): Promise<SharedReturn[]> {
  const pairs = new Map<string, Promise<readonly [Person, Person]>>();
  const shared: SharedReturn[] = [];
  for (const { id, agency } of given) {
    const pair = pairs.get(agency) ?? pairOf(url, agency);
    pairs.set(agency, pair);
    shared.push(await share(id, await pair));
  }
  return shared;
}

async function pairOf(url: string, agency: string): Promise<readonly [Person, Person]> {
  const response = await fetch(`${url}/${apiRoot}/demonstration`);
  const { people } = (await response.json()) as DemonstrationView;
  const emailOf = (role: string): string => {
    const found = people.find((each) => each.agency === agency && each.roles.includes(role));
    if (!found) throw new Error(`${agency} has no ${role}`);
    return found.email;
  };
  return Promise.all([
    Person.signIn(url, emailOf('Agency auditor')),
    Person.signIn(url, emailOf('Agency single point of contact')),
  ]);
}

async function share(id: string, people: readonly [Person, Person]): Promise<SharedReturn> {
  const [auditor, contact] = people;
  const { revision } = await contact.demand<ReturnView>('GET', `returns/${id}`);
  const accountIds = people.map(({ session }) => session.accountId);
  const view = await contact.demand<ReturnView>('POST', `returns/${id}/allocate`, {
    accountIds,
    revision,
  });
  const { definition } = await auditor.demand<TemplateVersionView>(
    'GET',
    `template-versions/${view.templateVersionId}`,
  );
  const complete = completeAnswers(definition, view.context, {});
  const changes: Record<string, Answer> = Object.fromEntries(
    Object.entries(complete).map(([questionId, answer]) => [
      questionId,
      emptied.includes(questionId) ? { value: 'begun' } : answer,
    ]),
  );
  await auditor.demand('PATCH', `returns/${id}/answers`, { revision: view.revision, changes });
  return { id, people };
}
