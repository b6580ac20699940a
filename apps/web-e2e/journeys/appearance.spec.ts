import { expectAccessible, expectNoSidewaysScroll } from '../support/accessibility';
import { expect, test } from '../support/journey';
import { prepareLandmarks, places } from '../support/places';
import type { PersonKey } from '../support/people';
import { settled } from '../support/settled';

const groups: readonly (readonly [name: string, people: readonly PersonKey[]])[] = [
  ['planning', ['coordinator']],
  ['agencies', ['policeContact', 'policeAuditor', 'schoolsAuditor']],
  ['the panel', ['chair', 'panelMember', 'scrutineer']],
  ['readers', ['subgroupMember', 'boardMember', 'keyHolder', 'administrator']],
];

for (const [group, people] of groups) {
  test(`pages of ${group} fit 320 pixels, and are sound in the dark`, async ({
    signIn,
    faults,
  }) => {
    // What a reader may not see answers 404, and the page says so.
    faults.expectRefusals(404);
    const landmarks = await prepareLandmarks(await signIn('coordinator'));
    for (const person of people) {
      const viewport = { width: 320, height: 640 };
      const { page } = await signIn(person, { viewport, colorScheme: 'dark' });
      for (const { name, path } of places.filter((place) => place.person === person)) {
        await test.step(`${person}: ${name}`, async () => {
          await page.goto(path(landmarks));
          await settled(page);
          await expectNoSidewaysScroll(page, `${name} of ${person}`);
          await expectAccessible(page, `${name} of ${person}, dark and narrow`);
        });
      }
    }
  });
}

test('every page of the list is somebody’s above', () => {
  const covered = groups.flatMap(([, people]) => people);
  expect(places.filter(({ person }) => !covered.includes(person))).toEqual([]);
});
