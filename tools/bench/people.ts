import { demonstration, Person } from '../smoke/http';

/** Signs in the first person of the demonstration who fits. */
export async function signInAs(
  url: string,
  role: string,
  agency?: string,
  partnership = 'Castle City',
): Promise<Person> {
  const { password, people } = await demonstration(url);
  const found = people.find(
    (each) =>
      each.roles.split(', ').includes(role) &&
      each.partnership === partnership &&
      (agency === undefined || each.agency === agency),
  );
  if (!found) throw new Error(`Nobody is ${role} in the demonstration`);
  const person = new Person(url, found.email);
  await person.signIn(password);
  return person;
}
