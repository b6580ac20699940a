import { expectAccessible, expectNoSidewaysScroll } from '../support/accessibility';
import { test } from '../support/journey';
import { findLandmarks, type Place, places } from '../support/places';
import type { PersonKey } from '../support/people';
import { settled } from '../support/settled';

const planners: readonly PersonKey[] = ['coordinator'];

const groups: readonly (readonly [name: string, has: (place: Place) => boolean])[] = [
  ['planning', ({ person }) => planners.includes(person)],
  ['agencies, the panel and readers', ({ person }) => !planners.includes(person)],
];

for (const [group, has] of groups) {
  test(`pages of ${group} fit 320 pixels, and are sound in the dark`, async ({
    signIn,
    faults,
  }) => {
    // What a reader may not see answers 404, and the page says so.
    faults.expectRefusals(404);
    const landmarks = await findLandmarks(await signIn('coordinator'));
    const theirs = places.filter(has);
    for (const person of new Set(theirs.map((place) => place.person))) {
      const viewport = { width: 320, height: 640 };
      const { page } = await signIn(person, { viewport, colorScheme: 'dark' });
      for (const { name, path } of theirs.filter((place) => place.person === person)) {
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
