import type {
  PersonView,
  ReturnView,
  SavedAnswersView,
  TemplateVersionView,
} from '@sightline/contracts';
import { completeAnswers } from '@sightline/form-engine';
import type { Field } from './field';
import { auditor, spoc, type Stage } from './stage';
import { expect } from './steps';

/** The agencies answer: one return is nil, the others are written and signed off. */
export async function answerReturns(stage: Stage, { agencies, grid }: Field): Promise<void> {
  const nilCell = grid.cells.find(({ agencyId }) => agencyId === agencies[1]?.id);
  await stage.steps.step('not known closes a return as nil', async () => {
    const desk = await stage.as(spoc, agencies[1]?.name);
    const closed = await desk.post<ReturnView>(`returns/${nilCell?.returnId}/known-check`, {
      involvement: 'not-known',
      systemsSearched: ['Main record'],
      searchedAlternatives: true,
      shouldHaveKnown: false,
      revision: (await desk.get<ReturnView>(`returns/${nilCell?.returnId}`)).revision,
    });
    expect(closed.status === 'nil', 'the return is nil');
  });

  const toFill = grid.cells.filter(({ returnId }) => returnId !== nilCell?.returnId);
  await stage.steps.step('known: the SPOCs allocate auditors', async () => {
    for (const cell of toFill) {
      const agency = agencies.find(({ id }) => id === cell.agencyId);
      const desk = await stage.as(spoc, agency?.name);
      const before = await desk.get<ReturnView>(`returns/${cell.returnId}`);
      const known = await desk.post<ReturnView>(`returns/${cell.returnId}/known-check`, {
        involvement: 'child',
        systemsSearched: ['Main record', 'E-mail'],
        searchedAlternatives: true,
        shouldHaveKnown: true,
        revision: before.revision,
      });
      const colleagues = await desk.get<PersonView[]>('people');
      const person = colleagues.find(({ roles }) => roles.some(({ role }) => role === 'auditor'));
      expect(person, 'the agency has an auditor');
      await desk.post(`returns/${cell.returnId}/allocate`, {
        accountIds: [person.id],
        revision: known.revision,
      });
    }
  });

  await stage.steps.step(
    'an incomplete form cannot be handed in; the list says what is missing',
    async () => {
      const [cell] = toFill;
      const agency = agencies.find(({ id }) => id === cell?.agencyId);
      const person = await stage.as(auditor, agency?.name);
      const before = await person.get<ReturnView>(`returns/${cell?.returnId}`);
      const saved = await person.patch<SavedAnswersView>(`returns/${cell?.returnId}/answers`, {
        revision: before.revision,
        changes: { A5: { value: 'none' } },
      });
      const problem = await person.refused(422, 'POST', `returns/${cell?.returnId}/submit`, {
        revision: saved.revision,
      });
      expect((problem.fields?.length ?? 0) > 10, 'the missing questions are named');
    },
  );

  await stage.steps.step('the auditors complete and submit their forms', async () => {
    for (const cell of toFill) {
      const agency = agencies.find(({ id }) => id === cell.agencyId);
      const person = await stage.as(auditor, agency?.name);
      const view = await person.get<ReturnView>(`returns/${cell.returnId}`);
      const { definition } = await person.get<TemplateVersionView>(
        `template-versions/${view.templateVersionId}`,
      );
      const changes = completeAnswers(definition, view.context, {});
      const saved = await person.patch<SavedAnswersView>(`returns/${cell.returnId}/answers`, {
        revision: view.revision,
        changes,
      });
      await person.post(`returns/${cell.returnId}/submit`, { revision: saved.revision });
    }
  });

  await stage.steps.step(
    'a SPOC sends one back with a reason, then all are signed off',
    async () => {
      for (const [index, cell] of toFill.entries()) {
        const agency = agencies.find(({ id }) => id === cell.agencyId);
        const desk = await stage.as(spoc, agency?.name);
        let view = await desk.get<ReturnView>(`returns/${cell.returnId}`);
        if (index === 0) {
          const reason = 'Say more about what changed for the child.';
          view = await desk.post(`returns/${cell.returnId}/send-back`, {
            reason,
            revision: view.revision,
          });
          const person = await stage.as(auditor, agency?.name);
          const saved = await person.patch<SavedAnswersView>(`returns/${cell.returnId}/answers`, {
            revision: view.revision,
            changes: { A5: { value: 'same-service' } },
          });
          view = await person.post(`returns/${cell.returnId}/submit`, { revision: saved.revision });
        }
        const signed = await desk.post<ReturnView>(`returns/${cell.returnId}/sign-off`, {
          revision: view.revision,
        });
        expect(
          signed.history.some(({ act }) => act === 'sign-off'),
          'the history shows it',
        );
      }
    },
  );
}
