import { demonstration, Person } from './http';
import { expect, Steps } from './steps';

export const spoc = 'Agency single point of contact';
export const auditor = 'Agency auditor';

/** A running server, the steps taken on it, and the people of its demonstration. */
export class Stage {
  readonly steps = new Steps();
  private readonly people = new Map<string, Person>();

  constructor(readonly url: string) {}

  /** Signs in whoever holds the role in Castle City, for the agency where the role has one. */
  async as(role: string, agency?: string): Promise<Person> {
    const key = `${role} ${agency ?? ''}`;
    const known = this.people.get(key);
    if (known) return known;
    const { password, people: offered } = await demonstration(this.url);
    const found = offered.find(
      (each) =>
        each.roles.split(', ').includes(role) &&
        each.partnership === 'Castle City' &&
        (agency === undefined || each.agency === agency),
    );
    expect(found, `nobody is “${role}” of ${agency ?? 'the partnership'} in the demonstration`);
    const person = new Person(this.url, found.email);
    await person.signIn(password);
    this.people.set(key, person);
    return person;
  }
}
